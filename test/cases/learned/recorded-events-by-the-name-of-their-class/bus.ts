import { EventEmitter } from 'node:events';

export interface DomainEvent {
  readonly occurredAt: Date;
}

export class EventBus {
  private readonly emitter = new EventEmitter();

  publish(event: DomainEvent): void {
    const name = event.constructor.name;
    this.emitter.emit(name, event);
  }

  subscribe(name: string, handler: (event: DomainEvent) => void): void {
    this.emitter.on(name, handler);
  }
}

export class Dispatcher {
  constructor(private readonly bus: EventBus) {}

  dispatch(events: DomainEvent[]): void {
    for (const event of events) this.bus.publish(event);
  }
}
