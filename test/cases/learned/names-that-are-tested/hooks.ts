type Listener = (...args: unknown[]) => unknown;

export class Hooks {
  private readonly listeners = new Map<string, Listener[]>();

  listen(name: string, listener: Listener): void {
    if (!this.listeners.has(name)) this.listeners.set(name, []);
    this.listeners.get(name)!.push(listener);
  }

  async dispatch(event: string, ...args: unknown[]): Promise<void> {
    const running: Promise<unknown>[] = [];
    for (const [name, listeners] of this.listeners) {
      if (toRegExp(name).test(event)) {
        for (const listener of listeners) running.push((async () => Promise.resolve(listener(...args)))());
      }
    }
    await Promise.allSettled(running);
  }
}

const toRegExp = (name: string): RegExp => new RegExp(`^${name.replace(/\*/g, '.*')}$`);

/** Compares the names, so that a star stands for itself. */
export class Topics {
  private readonly subscribers: Record<string, Listener[]> = {};

  subscribe(topic: string, subscriber: Listener): void {
    this.subscribers[topic] = [...(this.subscribers[topic] ?? []), subscriber];
  }

  publish(topic: string, data: unknown): void {
    for (const [name, subscribers] of Object.entries(this.subscribers))
      if (name === topic) for (const subscriber of subscribers) subscriber(data);
  }
}
