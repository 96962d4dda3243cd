export class Emitter<T> {
  private listeners: ((e: T) => void)[] = [];

  get event() {
    return (listener: (e: T) => void) => {
      this.listeners.push(listener);
    };
  }

  fire(e: T): void {
    for (const listener of this.listeners) listener(e);
  }
}
