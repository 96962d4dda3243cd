import { EventEmitter } from 'node:events';

export const events = new EventEmitter();
events.on('order.placed', () => {});
events.on('order.cancelled', () => {});
events.on('order.counted', () => {});
events.on('order.listed', () => {});
events.on('order.closed', () => {});

export class Orders {
  place() {
    events.emit('order.placed');
  }
  cancel() {
    events.emit('order.cancelled');
  }
  count() {
    events.emit('order.counted');
  }
  list() {
    events.emit('order.listed');
  }
  close() {
    events.emit('order.closed');
  }
}
/** Nobody adds it to anything. */
export class Bills {
  send() {
    events.emit('bill.sent');
  }
}
