type Handler = (...payload: unknown[]) => void;
interface Metadata {
  selector?: (...payload: unknown[]) => unknown;
}

export class Messenger {
  readonly #events = new Map<string, Map<Handler, Metadata>>();

  publish(event: string, ...payload: unknown[]): void {
    const subscribers = this.#events.get(event);
    if (!subscribers) return;
    for (const [handler, { selector }] of subscribers.entries()) {
      try {
        if (selector) handler(selector(...payload));
        else (handler as Handler)(...payload);
      } catch {}
    }
  }

  subscribe(event: string, handler: Handler, selector?: Metadata['selector']): void {
    this.#subscribe(event, handler, { selector });
  }

  #subscribe(event: string, handler: Handler, metadata: Metadata): void {
    let subscribers = this.#events.get(event);
    if (!subscribers) {
      subscribers = new Map();
      this.#events.set(event, subscribers);
    }
    subscribers.set(handler, metadata);
  }
}
