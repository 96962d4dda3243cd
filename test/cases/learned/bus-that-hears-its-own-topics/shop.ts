import type { NatsConnection } from 'nats';
import { type Bus, Happening, NatsBus, type Reader } from './bus';

export class BasketPaid extends Happening {
  static readonly context = 'Shop';
  constructor(readonly basketId: string) {
    super('Shop');
  }
}
export class BasketLeft extends Happening {
  static readonly context = 'Shop';
  constructor(readonly basketId: string) {
    super('Shop');
  }
}

/** Read by nobody of the bus, and by another one from the broker. */
export class BasketMoved extends Happening {
  constructor(readonly basketId: string) {
    super('Shop');
  }
}

export class ShipOnBasketPaid implements Reader<BasketPaid> {
  get event() {
    return BasketPaid;
  }
  get context() {
    return BasketPaid.context;
  }
  async handle(one: BasketPaid): Promise<void> {
    console.log('ship', one.basketId);
  }
}
export class RemindOnBasketLeft implements Reader<BasketLeft> {
  get event() {
    return BasketLeft;
  }
  get context() {
    return BasketLeft.context;
  }
  async handle(one: BasketLeft): Promise<void> {
    console.log('remind', one.basketId);
  }
}

export class Subscriptions {
  constructor(bus: Bus, readers: Reader<Happening>[]) {
    for (const reader of readers) bus.subscribe(NatsBus.topicOfReader(reader), reader);
  }
}

export class Screen {
  constructor(private readonly bus: Bus) {}

  async open(): Promise<void> {
    const reader = new ShipOnBasketPaid();
    const topic = NatsBus.topicOfReader(reader);
    await this.bus.subscribe(topic, reader);
  }
}

export class Checkout {
  constructor(private readonly bus: Bus) {}

  async pay(id: string): Promise<void> {
    await this.bus.publish(new BasketPaid(id));
  }
  async leave(id: string): Promise<void> {
    await this.bus.publish([new BasketLeft(id)]);
  }
  async move(id: string): Promise<void> {
    await this.bus.publish(new BasketMoved(id));
  }
}

export class Warehouse {
  constructor(private readonly nats: NatsConnection) {}

  async start(): Promise<void> {
    for await (const message of this.nats.subscribe('Happenings_Shop.BasketMoved')) console.log('moved', message.data);
  }
}
