import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

abstract class Aggregate {
  version = 0;
}

export type Loaded<A extends Aggregate> = Omit<A, 'version'>;
/** What it gives is of whichever class it is given; nothing is called `A`. */
export type Load = <A extends Aggregate>(type: new () => A) => Promise<Loaded<A>>;

export class Order extends Aggregate {
  place() {
    bus.emit('placed');
  }
}

export class Shop extends Aggregate {
  #order?: Loaded<Order>;

  get order() {
    if (!this.#order) throw new Error('not loaded');
    return this.#order;
  }

  async init(load: Load) {
    this.#order = await load(Order);
  }
}

export class Clerk {
  constructor(private readonly shop: Shop) {}

  serve() {
    this.shop.order.place();
  }
}

bus.on('placed', () => console.log('placed'));
