export type Handler<T = unknown> = (data: T) => void | Promise<void>;

interface Listener {
  handler: Handler;
  options: { once?: boolean; priority?: number };
  id: string;
}

export class SimpleEmitter {
  private listeners: Map<string, Listener[]> = new Map();
  private count = 0;

  on(event: string, handler: Handler, options: Listener['options'] = {}): string {
    const listener: Listener = { handler, options: { priority: 0, ...options }, id: `listener_${++this.count}` };
    if (!this.listeners.has(event)) this.listeners.set(event, []);
    const all = this.listeners.get(event)!;
    all.push(listener);
    all.sort((a, b) => (b.options.priority ?? 0) - (a.options.priority ?? 0));
    return listener.id;
  }

  off(event: string, id: string): void {
    const all = this.listeners.get(event) ?? [];
    this.listeners.set(
      event,
      all.filter((listener) => listener.id !== id),
    );
  }

  async emit(event: string, data?: unknown): Promise<void> {
    const all = this.listeners.get(event);
    if (!all || all.length === 0) return;
    const done: string[] = [];
    const running = [...all].map(async (listener) => {
      try {
        await listener.handler(data);
        if (listener.options.once) done.push(listener.id);
      } catch (error) {
        console.error(event, error);
      }
    });
    await Promise.allSettled(running);
    for (const id of done) this.off(event, id);
  }
}

export const emitter = new SimpleEmitter();
