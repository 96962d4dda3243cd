export abstract class Emitter<Events> {
  private handlers: Partial<Events>[] = [];

  on(handlers: Partial<Events>): void {
    this.handlers.push(handlers);
  }

  off(handlers: Partial<Events>): void {
    this.handlers = this.handlers.filter((one) => one !== handlers);
  }

  async emit(name: keyof Events, ...args: unknown[]): Promise<void> {
    for (const handler of this.handlers) {
      const fn: any = handler[name];
      if (fn) await Promise.resolve(fn(...args));
    }
  }
}
