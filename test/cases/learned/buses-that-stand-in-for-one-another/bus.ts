type Handler = (payload: unknown) => void | Promise<void>;
export interface ModuleEventBus {
  emit<T>(event: string, payload: T): Promise<void>;
  on<T>(event: string, handler: (payload: T) => void | Promise<void>): () => void;
}
export class InMemoryEventBus implements ModuleEventBus {
  private readonly listeners = new Map<string, Set<Handler>>();
  async emit<T>(event: string, payload: T): Promise<void> {
    const set = this.listeners.get(event);
    if (!set) return;
    for (const handler of set) await handler(payload);
  }
  on<T>(event: string, handler: (payload: T) => void | Promise<void>): () => void {
    let set = this.listeners.get(event);
    if (!set) { set = new Set(); this.listeners.set(event, set); }
    set.add(handler as Handler);
    return () => {};
  }
}
export interface RedisLike {
  publish(channel: string, message: string): Promise<number>;
  subscribe(channel: string): Promise<unknown>;
  on(event: 'message', listener: (channel: string, message: string) => void): unknown;
}
export class RedisEventBus implements ModuleEventBus {
  private readonly prefix = 'x';
  private readonly local = new InMemoryEventBus();
  private readonly subscribed = new Set<string>();
  constructor(private readonly publisher: RedisLike, private readonly subscriber: RedisLike, private readonly alsoLocal = true) {
    this.subscriber.on('message', (channel, message) => {
      if (!channel.startsWith(`${this.prefix}:`)) return;
      const event = channel.slice(this.prefix.length + 1);
      const payload = JSON.parse(message);
      void this.local.emit(event, payload);
    });
  }
  async emit<T>(event: string, payload: T): Promise<void> {
    const channel = `${this.prefix}:${event}`;
    await Promise.resolve(this.publisher.publish(channel, JSON.stringify(payload)));
    if (this.alsoLocal) await this.local.emit(event, payload);
  }
  on<T>(event: string, handler: (payload: T) => void | Promise<void>): () => void {
    const channel = `${this.prefix}:${event}`;
    if (!this.subscribed.has(channel)) { this.subscribed.add(channel); void this.subscriber.subscribe(channel); }
    return this.local.on(event, handler);
  }
}
let _bus: ModuleEventBus = new InMemoryEventBus();
export const eventBus: ModuleEventBus = {
  emit: (event, payload) => _bus.emit(event, payload),
  on: (event, handler) => _bus.on(event, handler),
};
export function setEventBus(next: ModuleEventBus): void { _bus = next; }
