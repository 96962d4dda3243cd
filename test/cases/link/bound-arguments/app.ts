import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
bus.on('placed', () => {});
bus.on('paid', () => {});
bus.on('late', () => {});
bus.on('order.closed', () => {});

function nameOf(of: string, what: string) {
  return `${of}.${what}`;
}

export class Orders {
  private readonly placed = this.tell.bind(this, 'placed');

  place() {
    this.placed('paid');
  }

  pay() {
    const paid = this.tell.bind(this, 'paid');
    paid('placed');
  }

  close() {
    const closed = nameOf.bind(null, 'order');
    bus.emit(closed('closed'));
  }

  wait() {
    setTimeout(this.tell.bind(this, 'late', 'placed'), 1000);
  }

  private tell(name: string, of: string) {
    bus.emit(name, of);
  }
}
