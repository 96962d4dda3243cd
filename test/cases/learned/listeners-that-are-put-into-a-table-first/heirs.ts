import { bus } from './manager';

/** Each heir has a table of its own: which one it is the loop in the base does not tell. */
abstract class Consumer {
  protected readonly handlers = new Map<string, () => void>();
  protected abstract readonly prefix: string;
  protected register(name: string, handler: () => void) {
    this.handlers.set(name, handler);
  }
  start() {
    for (const [name, handler] of this.handlers) bus.on(`${this.prefix}.${name}`, handler);
  }
}

export class OrderConsumer extends Consumer {
  protected readonly prefix = 'order';
  constructor() {
    super();
    this.register('created', () => {});
  }
}

export class UserConsumer extends Consumer {
  protected readonly prefix = 'user';
  constructor() {
    super();
    this.register('created', () => {});
  }
}

new OrderConsumer().start();
new UserConsumer().start();
