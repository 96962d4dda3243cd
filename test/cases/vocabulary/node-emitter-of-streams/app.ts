import { EventEmitter as Plain } from 'node:events';
import Stream, { EventEmitter, Readable } from 'node:stream';

export class Orders extends EventEmitter {
  place() {
    this.emit('placed');
  }
}

/** It is the class that `node:events` has. */
export class Mails {
  constructor(private readonly bus: EventEmitter) {
    bus.on('sent', function onSent() {});
  }
  send() {
    this.bus.emit('sent');
  }
}
export const mails = new Mails(new Plain());

/** No events of the application. */
export function read(stream: Stream, readable: Readable) {
  stream.on('data', () => {});
  readable.on('end', () => {});
}

new Orders().on('placed', function onPlaced() {});
