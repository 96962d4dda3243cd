export interface Handler<T> {
  handle(event: T): Promise<void>;
}

export class EventBus {
  private readonly handlers = new Map<string, Handler<any>[]>();

  subscribe<T>(type: new (...args: any[]) => T, handler: Handler<T>) {
    const name = type.name;
    if (!this.handlers.has(name)) this.handlers.set(name, []);
    this.handlers.get(name)!.push(handler);
  }

  async publish<T extends object>(event: T) {
    for (const handler of this.handlers.get(event.constructor.name) ?? []) await handler.handle(event);
  }
}
