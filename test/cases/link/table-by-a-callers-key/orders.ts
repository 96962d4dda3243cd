import { EventEmitter2 } from 'eventemitter2';

const NAMES = { placed: 'order.placed', paid: 'order.paid', sent: 'order.sent' };
const TOPICS: Record<string, { topic: string; version: number }> = {
  stock: { topic: 'stock.changed', version: 1 },
  price: { topic: 'price.changed', version: 2 },
};

export class Announcer {
  constructor(private readonly emitter: EventEmitter2) {}

  announce(step: keyof typeof NAMES, id: string) {
    this.emitter.emit(NAMES[step], id);
  }

  changed(what: string) {
    const { topic } = TOPICS[what];
    this.emitter.emit(topic, { version: TOPICS[what].version });
  }
}

export class Orders {
  constructor(private readonly announcer: Announcer) {}

  place(id: string) {
    this.announcer.announce('placed', id);
  }

  pay(id: string) {
    this.announcer.announce('paid', id);
  }

  reprice() {
    this.announcer.changed('price');
  }

  imported(what: string) {
    this.announcer.changed(what);
  }
}
