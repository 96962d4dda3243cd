import { EventEmitter } from 'node:events';
import CircuitBreaker from 'opossum';

const bus = new EventEmitter();
bus.on('order.placed', () => {});
bus.on('order.paid', () => {});

interface Message {
  of: string;
  what: string;
}

/** A function that is only run while the breaker is closed. */
function guarded(run: (message: Message) => Promise<void>) {
  const breaker = new CircuitBreaker(run, { timeout: 1000 });
  return (message: Message) => breaker.fire(message);
}

export class Orders {
  private readonly breaker = new CircuitBreaker(this.tell.bind(this));
  private readonly safely: (message: Message) => Promise<void>;

  constructor() {
    const breaker = new CircuitBreaker(async (message: Message) => this.tell(message));
    this.safely = async (message) => {
      await breaker.fire(message);
    };
  }

  async place() {
    await this.breaker.fire({ of: 'order', what: 'placed' });
  }

  async pay() {
    await this.safely({ of: 'order', what: 'paid' });
  }

  private async tell({ of, what }: Message) {
    bus.emit(`${of}.${what}`);
  }
}

export const send = guarded(async ({ of, what }) => {
  bus.emit(`${of}.${what}`);
});

export const again = () => send({ of: 'order', what: 'placed' });
