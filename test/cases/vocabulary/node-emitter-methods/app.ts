import { EventEmitter } from 'node:events';

const bus = new EventEmitter({ captureRejections: true });

export class Desk {
  constructor() {
    bus.on('a', this.heard);
    bus.once('b', this.bound.bind(this));
    bus.addListener('c', later);
    bus.prependListener('d', () => bus.emit('a'));
    bus.prependOnceListener('e', function () {
      bus.emit('b');
    });
  }
  heard() {}
  bound() {}
}

const later = () => {
  bus.emit('e');
};
