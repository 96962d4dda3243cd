import Redis from 'ioredis';

export const pub = new Redis();
export const sub = new Redis();

/** Two that each want their own of what one client gets, and one that wants all. */
export class Prices {
  init() {
    sub.subscribe('prices');
    sub.on('message', (channel, message) => {
      if (channel !== 'prices') return;
      this.reload(message);
    });
  }
  reload(_m: string) {}
}
export class Stock {
  init() {
    sub.subscribe('stock', 'stock-low');
    sub.on('message', (channel, message) => {
      const data = JSON.parse(message);
      if (channel === 'stock') this.count(data);
      else if (channel === 'stock-low') this.order(data);
    });
  }
  count(_m: string) {}
  order(_m: string) {}
}
export class Audit {
  init() {
    sub.on('message', (channel, message) => this.note(channel, message));
  }
  note(_c: string, _m: string) {}
}
export class Shop {
  async tell() {
    await pub.publish('prices', '1');
    await pub.publish('stock', '1');
    await pub.publish('stock-low', '1');
  }
}
