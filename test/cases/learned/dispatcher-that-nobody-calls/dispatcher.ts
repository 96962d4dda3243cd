export abstract class DomainEvent<T = unknown> { abstract readonly eventType: string; constructor(readonly payload: T) {} }
export interface IEventHandler { handle(event: DomainEvent): Promise<void> }
export class InMemoryDomainEventDispatcher {
  private handlers = new Map<string, IEventHandler[]>();
  register(eventType: string, handler: IEventHandler): void {
    const existing = this.handlers.get(eventType) ?? [];
    existing.push(handler);
    this.handlers.set(eventType, existing);
  }
  async dispatch(events: readonly DomainEvent[]): Promise<void> {
    for (const event of events) {
      const eventHandlers = this.handlers.get(event.eventType) ?? [];
      for (const handler of eventHandlers) await handler.handle(event);
    }
  }
}
export class UserCreatedEvent extends DomainEvent<{ id: string }> { readonly eventType = 'UserCreated'; }
export class Started extends DomainEvent<{ id: string }> { readonly eventType = 'Started'; }
export class User {
  private events: DomainEvent[] = [];
  static create(id: string) { const u = new User(); u.events.push(new UserCreatedEvent({ id })); return u; }
}
export class Welcome implements IEventHandler { async handle(event: DomainEvent) { console.log(event); } }

/** The same by name: what somebody does send is known. */
export class NamedBus {
  private readonly listeners = new Map<string, IEventHandler[]>();
  on(type: string, listener: IEventHandler): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  async publish(event: DomainEvent): Promise<void> {
    for (const listener of this.listeners.get(event.eventType) ?? []) await listener.handle(event);
  }
}
const bus = new NamedBus();
bus.on('Started', new Welcome());
export const start = (id: string) => bus.publish(new Started({ id }));
