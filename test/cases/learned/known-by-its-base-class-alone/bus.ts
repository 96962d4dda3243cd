import { DomainEvent } from './events';
type Handler = (event: DomainEvent) => Promise<void>;
export class EventBus {
  private handlers = new Map<string, Handler[]>();
  subscribe(name: string, handler: Handler): void {
    const list = this.handlers.get(name) ?? [];
    list.push(handler);
    this.handlers.set(name, list);
  }
  async publish(event: DomainEvent): Promise<void> {
    for (const handler of this.handlers.get(event.getName()) ?? []) await handler(event);
  }
  async publishAll(events: DomainEvent[]): Promise<void> {
    await Promise.all(events.map((event) => this.publish(event)));
  }
}
