import { bus } from './bus';

export class Batcher {
  constructor(private readonly options: { process: () => void }) {}
  flush() {
    this.options.process();
  }
}

const orders = new Batcher({
  process: () => {
    bus.emit('orders.flushed');
  },
});
const bills = new Batcher({
  process: () => {
    bus.emit('bills.flushed');
  },
});

export function book() {
  orders.flush();
}

/** Whichever it is given. */
function stop(batcher: Batcher) {
  batcher.flush();
}
bus.on('shutdown', () => {
  stop(orders);
  stop(bills);
});
