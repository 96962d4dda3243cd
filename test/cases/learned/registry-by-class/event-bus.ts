type Type<T> = new (...args: never[]) => T;

export class EventBus {
  private readonly handlers = new Map<Type<object>, ((event: never) => Promise<void>)[]>();

  subscribe<T extends object>(type: Type<T>, handler: (event: T) => Promise<void>): void {
    const list = this.handlers.get(type) ?? [];
    list.push(handler as never);
    this.handlers.set(type, list);
  }

  async publish(...events: object[]): Promise<void> {
    for (const event of events) {
      const list = this.handlers.get(event.constructor as Type<object>) ?? [];
      await Promise.all(list.map((handler) => handler(event as never)));
    }
  }
}
