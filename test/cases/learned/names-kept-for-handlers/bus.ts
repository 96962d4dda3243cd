export type Handler = (...args: unknown[]) => unknown;

export class EventManager {
  public all: Map<Handler, { name: string; once?: boolean }>;

  constructor() {
    this.all = new Map();
  }

  subscribe(name: string, handler: Handler, once = false) {
    this.all.set(handler, { name, once });
    return { unsubscribe: () => this.unsubscribe(name, handler) };
  }

  unsubscribe(_name: string, handler: Handler) {
    return this.all.delete(handler);
  }

  publish(name: string, ...args: unknown[]) {
    this.all.forEach((props, handler) => {
      if (props.name === name) {
        handler(...args);
        if (props.once) this.all.delete(handler);
      }
    });
  }
}
