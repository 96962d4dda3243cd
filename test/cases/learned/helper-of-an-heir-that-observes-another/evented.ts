type Handler = (...args: unknown[]) => void;

export class Evented {
  private readonly handlers = new Map<string, Handler[]>();

  on(event: string, handler: Handler) {
    const all = this.handlers.get(event) ?? [];
    all.push(handler);
    this.handlers.set(event, all);
  }

  protected trigger(event: string, ...args: unknown[]) {
    for (const handler of this.handlers.get(event) ?? []) handler(...args);
  }
}
