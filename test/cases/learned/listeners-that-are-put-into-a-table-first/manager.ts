import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();
type Handler = (payload: never) => void;

/** Keeps who wants to hear, until it is started. */
export class Listeners extends Map<string, Handler> {
  static readonly kept = new Listeners();
  static add(name: string, handler: Handler) {
    if (this.kept.has(name)) this.kept.delete(name);
    this.kept.set(name, handler);
  }
  static start() {
    this.kept.forEach((handler, name) => {
      bus.on(name, handler);
    });
  }
}

export function Hears(name: string) {
  return (_: unknown, __: string, descriptor: PropertyDescriptor) => {
    Listeners.add(name, descriptor.value);
  };
}

export class Subscriptions {
  private readonly handlers = new Map<string, Handler>();
  private readonly own: Record<string, Handler> = {};

  constructor() {
    this.own['plan.ended'] = this.ended.bind(this);
    this.own['plan.changed'] = this.changed.bind(this);
  }

  add(name: string, handler: Handler) {
    this.handlers.set(name, handler);
    return this;
  }

  start() {
    for (const [name, handler] of this.handlers) bus.on(name, handler);
    Object.entries(this.own).forEach(([name, handler]) => bus.on(name, handler));
  }

  private ended() {}
  private changed() {}
}
