import { Log, Shop } from './bus';

export class Orders {
  constructor(private readonly shop: Shop) {}
  place(id: string): void {
    this.shop.tell('order.placed', { id });
  }
  cancel(id: string): void {
    this.shop.tell('order.cancelled', { id });
  }
}

export class Mails {
  constructor(
    private readonly shop: Shop,
    private readonly log: Log,
  ) {
    this.shop.watch((event, data) => {
      if (event !== 'order.placed') return;
      this.thank(data.id);
    });
    this.log.add((level, text) => {
      if (level === 'error') this.alarm(text);
    });
  }
  private thank(id: string): void {
    this.shop.tell('mail.sent', { id });
  }
  private alarm(text: string): void {
    this.log.write('info', text);
  }
}

export class Stock {
  constructor(private readonly shop: Shop) {}
  start(): void {
    this.shop.watch((name, { id }) => {
      switch (name) {
        case 'order.placed':
          return this.reserve(id);
        case 'order.cancelled':
          return this.release(id);
      }
    });
  }
  private reserve(id: string): void {
    this.shop.tell('stock.reserved', { id });
  }
  private release(_id: string): void {}
}

/** Gets all of it. */
export class Audit {
  constructor(shop: Shop, log: Log) {
    shop.watch((event, data) => log.write('error', `${event} ${data.id}`));
  }
}
