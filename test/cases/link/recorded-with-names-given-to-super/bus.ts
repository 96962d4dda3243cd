import { EventEmitter } from 'node:events';
import type { DomainEvent, EventBus } from './events';

export class Bus implements EventBus {
  constructor(private readonly emitter: EventEmitter) {}
  /** It publishes what it is given, and chooses none of what the type allows. */
  async publish(events: DomainEvent[]): Promise<void> {
    await Promise.all(events.map(async (event) => this.send(event.id, event.name)));
  }
  private async send(id: string, name: string): Promise<void> {
    this.emitter.emit(name, id);
  }
}

export function mails(emitter: EventEmitter): void {
  emitter.on('order.placed', () => {});
  emitter.on('order.paid', () => {});
}
