export interface ShopEvent {
  readonly type: string;
  readonly payload: unknown;
}
export type Handler = (event: ShopEvent) => Promise<void>;
interface Entry {
  readonly handler: Handler;
  readonly priority: number;
}

/** Others may listen one day. */
export class InMemoryEventBus {
  private readonly entries = new Map<string, Entry[]>();

  async publish(event: ShopEvent): Promise<void> {
    const entries = this.entries.get(event.type) ?? [];
    await Promise.allSettled([...entries].sort((a, b) => b.priority - a.priority).map((entry) => entry.handler(event)));
  }

  subscribe(type: string, handler: Handler, priority = 0): void {
    this.entries.set(type, [...(this.entries.get(type) ?? []), { handler, priority }]);
  }

  subscribeToAll(types: readonly string[], handler: Handler): void {
    for (const type of types) this.subscribe(type, handler);
  }
}
