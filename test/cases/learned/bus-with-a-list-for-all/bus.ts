export type AppEvent = { type: 'started'; id: string } | { type: 'stopped'; id: string; why: string };
type Handler = (event: AppEvent) => void;
export class EventBus {
  private readonly handlers = new Map<string, Set<Handler>>();
  private readonly wildcards = new Set<Handler>();
  on(type: AppEvent['type'], handler: Handler): void {
    const existing = this.handlers.get(type) ?? new Set<Handler>();
    existing.add(handler);
    this.handlers.set(type, existing);
  }
  onAny(handler: Handler): void { this.wildcards.add(handler); }
  emit(event: AppEvent): void {
    const handlers = this.handlers.get(event.type);
    if (handlers) for (const handler of handlers) { try { handler(event); } catch {} }
    for (const handler of this.wildcards) { try { handler(event); } catch {} }
  }
}
export class Context { readonly eventBus: EventBus; constructor(readonly id: string) { this.eventBus = new EventBus(); } }
export class Starter { constructor(private readonly ctx: Context) {} run() { this.ctx.eventBus.emit({ type: 'started', id: this.ctx.id }); } }
export class Stopper { constructor(private readonly ctx: Context) {} run(why: string) { this.ctx.eventBus.emit({ type: 'stopped', id: this.ctx.id, why }); } }
