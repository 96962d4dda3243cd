export interface Event<T> {
  (listener: (e: T) => unknown): { dispose(): void };
}

class CallbackList {
  private readonly callbacks: Function[] = [];
  add(callback: Function) {
    this.callbacks.push(callback);
  }
  invoke(...args: unknown[]) {
    for (const callback of this.callbacks) callback(...args);
  }
}

export class Emitter<T = unknown> {
  private made?: Event<T>;
  private callbacks?: CallbackList;

  get event(): Event<T> {
    this.made ??= Object.assign(
      (listener: (e: T) => unknown) => {
        this.callbacks ??= new CallbackList();
        this.callbacks.add(listener);
        return { dispose: () => {} };
      },
      { max: 100 },
    );
    return this.made;
  }

  fire(event: T) {
    this.callbacks?.invoke(event);
  }
}
