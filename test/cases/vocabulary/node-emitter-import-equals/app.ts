import EventEmitter = require('events');

const bus: EventEmitter = new EventEmitter();

export class Orders {
  place() {
    bus.emit('order.placed');
  }
}

bus.on('order.placed', () => {});
