import { EventEmitter2 } from '@nestjs/event-emitter';

function send(this: Orders, name: string) {
  this.events.emit(name, {});
}

export class Orders {
  constructor(readonly events: EventEmitter2) {}

  private steps: Record<string, (id: string) => void> = {
    pack: (id) => this.events.emit('order.packed', id),
    ship: (id) => this.shipped(id),
  };

  private shipped(id: string) {
    this.events.emit('order.shipped', id);
  }

  place() {
    send.call(this, 'order.placed');
  }

  cancel() {
    send.apply(this, ['order.cancelled']);
  }

  refund() {
    Reflect.apply(send, this, ['order.refunded']);
  }

  async step(name: string, id: string) {
    if (this.steps[name]) await this.steps[name].apply(null, [id]);
  }

  close() {
    this.events.emit.call(this.events, 'order.closed', {});
  }

  on(name: string, back: () => void) {
    this.events.on(name, back);
  }

  give(...names: [string]) {
    send.apply(this, names);
  }

  take() {
    this.give('order.taken');
  }
}

function hear(register: (name: string, back: () => void) => void, orders: Orders) {
  register.apply(orders, ['order.heard', () => orders.take()]);
}

export class Desk {
  constructor(private readonly orders: Orders) {
    hear(orders.on, orders);
  }
}

// A method of that name is called as it is.
export class Journal {
  constructor(private readonly events: EventEmitter2) {}

  apply(name: string, list: string[]) {
    this.events.emit(name, list);
  }

  call(name: string) {
    this.events.emit(name, {});
  }
}

export class Books {
  constructor(private readonly journal: Journal) {}

  write() {
    this.journal.apply('entry.written', []);
    this.journal.call('entry.called');
  }
}
