import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

function place() {
  bus.emit('order.placed');
}

export function run(ready: Promise<void>) {
  return ready.then(place);
}

export class Orders {
  later() {
    setTimeout(this.flush.bind(this), 100);
  }

  retry() {
    const again = this.flush.bind(this);
    again();
  }

  flush() {
    bus.emit('order.flushed');
  }
}
