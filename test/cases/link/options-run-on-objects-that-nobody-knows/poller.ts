import { bus } from './bus';

/** Each runs by itself, too. */
class Poller {
  constructor(private readonly options: { poll: () => void }) {
    setInterval(() => this.run(), 1000);
  }
  run() {
    this.options.poll();
  }
}

export const stock = new Poller({
  poll: () => {
    bus.emit('stock.polled');
  },
});
export const prices = new Poller({
  poll: () => {
    bus.emit('prices.polled');
  },
});

export function now() {
  stock.run();
}
