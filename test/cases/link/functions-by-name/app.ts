import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export class Orders {
  start() {
    for (const name of ['placed', 'paid', 'packed', 'late', 'sent', 'lost', 'found']) bus.on(name, () => {});
  }

  /** Each of a list, by a method. */
  each() {
    ['placed', 'paid'].forEach(this.tell.bind(this));
    ['packed'].map(this.tell, this);
  }

  later() {
    setTimeout(this.tell, 1000, 'late');
    setImmediate(tell, 'late');
  }

  async waited() {
    await this.next().then(tell);
  }

  /** What is called, said otherwise. */
  otherwise() {
    this.tell.call(this, 'lost');
    bus.emit.apply(bus, ['found']);
  }

  private async next() {
    return 'sent';
  }

  private tell(name: string) {
    bus.emit(name);
  }
}

function tell(name: string) {
  bus.emit(name);
}
