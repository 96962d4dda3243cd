type Handler = (...payload: unknown[]) => void;

export class Bus {
  private readonly handlers = new Map<string, Set<Handler>>();

  publish(event: string, ...payload: unknown[]): void {
    for (const handler of this.handlers.get(event) ?? []) handler(...payload);
  }

  subscribe(event: string, handler: Handler): void {
    const all = this.handlers.get(event) ?? new Set<Handler>();
    all.add(handler);
    this.handlers.set(event, all);
  }

  delegate(events: string[], other: Bus): void {
    for (const event of events) this.subscribe(event, (...payload) => other.publish(event, ...payload));
  }
}
