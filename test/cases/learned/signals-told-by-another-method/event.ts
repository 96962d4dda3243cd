export class Event<A extends unknown[]> {
  private readonly handlers: Set<(...args: A) => void | Promise<void>> = new Set();
  on(handler: (...args: A) => void | Promise<void>): void {
    this.handlers.add(handler);
  }
  once(handler: (...args: A) => void | Promise<void>): void {
    const wrapper = (...args: A): void | Promise<void> => {
      this.handlers.delete(wrapper);
      return handler(...args);
    };
    this.handlers.add(wrapper);
  }
  emit(...args: A): void {
    void this.emitAsync(...args);
  }
  async emitAsync(...args: A): Promise<void> {
    await Promise.all(Array.from(this.handlers).map((handler) => handler.call(undefined, ...args)));
  }
}
