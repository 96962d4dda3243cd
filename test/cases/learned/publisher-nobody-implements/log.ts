import { DomainEvent, EventPublisher } from './domain';
export class LoggingPublisher implements EventPublisher {
  async publish(event: DomainEvent): Promise<void> { console.log(event.constructor.name, event); }
}
