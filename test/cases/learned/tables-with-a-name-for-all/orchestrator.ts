type EventType = 'agent.start' | 'agent.stop';
interface Ev<T = unknown> { id: string; type: EventType; payload: T; agentId: string }
type Handler<T = unknown> = (event: Ev<T>) => void;
export class EventBus {
  private log: Ev[] = [];
  private handlers = new Map<EventType | '*', Set<Handler>>();
  private filtered: Array<{ filter: (e: Ev) => boolean; handler: Handler }> = [];
  emit<T>(type: EventType, agentId: string, payload: T): Ev<T> {
    const event: Ev<T> = Object.freeze({ id: 'x', type, agentId, payload });
    this.log.push(event as Ev);
    const typeHandlers = this.handlers.get(type);
    if (typeHandlers) { for (const handler of typeHandlers) { handler(event as Ev); } }
    const wildcard = this.handlers.get('*');
    if (wildcard) { for (const handler of wildcard) { handler(event as Ev); } }
    for (const { filter, handler } of this.filtered) { if (filter(event as Ev)) handler(event as Ev); }
    return event;
  }
  on(type: EventType | '*', handler: Handler): () => void {
    let set = this.handlers.get(type);
    if (!set) { set = new Set(); this.handlers.set(type, set); }
    set.add(handler);
    return () => set!.delete(handler);
  }
  onFiltered(filter: (e: Ev) => boolean, handler: Handler): () => void {
    const entry = { filter, handler };
    this.filtered.push(entry);
    return () => {};
  }
}
export class Orchestrator {
  private bus: EventBus;
  constructor(bus?: EventBus) {
    this.bus = bus ?? new EventBus();
    this.bus.on('*', (e) => this.log(e));
    this.bus.on('agent.stop', (e) => this.stopped(e));
  }
  log(e: Ev) {} stopped(e: Ev) {}
  run() { this.bus.emit('agent.start', 'a', {}); this.bus.emit('agent.stop', 'a', {}); }
}
