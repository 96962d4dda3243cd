export interface Message {
  type: string;
  body: unknown;
}

export interface Handler {
  handle(message: Message): Promise<void>;
}

export class Dispatcher {
  constructor(private readonly handlers: Map<string, Handler>) {}

  async receive(message: Message): Promise<void> {
    const handler = this.handlers.get(message.type);
    if (handler) await handler.handle(message);
  }
}

export class Publisher {
  constructor(private readonly dispatcher: Dispatcher) {}

  async publish(message: Message): Promise<void> {
    await this.dispatcher.receive(message);
  }
}

export class OpenedHandler implements Handler {
  async handle(message: Message): Promise<void> {
    console.log(message);
  }
}

export class ClosedHandler implements Handler {
  async handle(message: Message): Promise<void> {
    console.log(message);
  }
}

export class LockedHandler implements Handler {
  async handle(message: Message): Promise<void> {
    console.log(message);
  }
}

export class Shop {
  constructor(private readonly publisher: Publisher) {}

  async open(): Promise<void> {
    await this.publisher.publish({ type: 'OPENED', body: {} });
  }

  async close(): Promise<void> {
    await this.publisher.publish({ type: 'CLOSED', body: {} });
    await this.publisher.publish({ type: 'LOCKED', body: {} });
  }
}

export function load(withLocks: boolean): Shop {
  const handlers = new Map<string, Handler>();
  handlers.set('OPENED', new OpenedHandler());
  handlers.set('CLOSED', new ClosedHandler());
  if (withLocks) handlers.set('LOCKED', new LockedHandler());
  // Another table, that nobody is given.
  const others = new Map<string, Handler>();
  others.set('OPENED', new LockedHandler());
  return new Shop(new Publisher(new Dispatcher(handlers)));
}
