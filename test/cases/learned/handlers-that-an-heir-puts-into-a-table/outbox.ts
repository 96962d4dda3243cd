import { EntityRepository } from '@mikro-orm/postgresql';
import { OutboxMessage } from './outbox-message';

export interface DomainEvent {
  eventId: string;
  eventType: string;
  payload: unknown;
}

export class OutboxRepository extends EntityRepository<OutboxMessage> {
  async store(event: DomainEvent) {
    const row = this.create({ id: event.eventId, eventType: event.eventType, payload: event.payload });
    await this.em.persistAndFlush(row);
  }
}

/** Notes what came, so that it is done once. */
export class InboxRepository extends EntityRepository<{ id: string }> {
  async note(row: { id: string; eventType: string }) {
    await this.em.persistAndFlush(this.create(row));
  }
}
