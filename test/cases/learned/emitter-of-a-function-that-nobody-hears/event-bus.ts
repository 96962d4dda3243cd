type Handler = (payload: unknown) => void;
const handlers = new Map<string, Handler[]>();

export function subscribe(name: string, handler: Handler) {
  handlers.set(name, [...(handlers.get(name) ?? []), handler]);
}

export function publish(name: string, payload: unknown) {
  for (const handler of handlers.get(name) ?? []) handler(payload);
}

/** One that runs them in a method beside, and tells other windows as well. */
export class WindowBus {
  private readonly listeners = new Map<string, Set<Handler>>();
  constructor() {
    window.addEventListener('shop-event', ((event: CustomEvent) => this.handle(event.detail)) as EventListener);
  }
  private handle(event: { type: string; payload: unknown }) {
    this.listeners.get(event.type)?.forEach((handler) => handler(event.payload));
  }
  subscribe(type: string, handler: Handler) {
    if (!this.listeners.has(type)) this.listeners.set(type, new Set());
    this.listeners.get(type)!.add(handler);
  }
  emit(type: string, payload: unknown) {
    const event = { type, payload };
    this.handle(event);
    window.dispatchEvent(new CustomEvent('shop-event', { detail: event }));
  }
  signedOut() {
    this.emit('session.ended', {});
  }
}
