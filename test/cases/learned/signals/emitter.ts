export type Event<T> = (listener: (e: T) => void) => { dispose(): void };

export class Emitter<T> {
  private readonly listeners: ((e: T) => void)[] = [];
  private made?: Event<T>;
  get event(): Event<T> {
    this.made ??= (listener) => {
      this.listeners.push(listener);
      return { dispose: () => {} };
    };
    return this.made;
  }
  fire(e: T) {
    for (const listener of this.listeners) listener(e);
  }
}
