import type { Kysely } from 'kysely';
import type { DomainEvent, EventBus } from './bus';

export class Outbox {
  constructor(private readonly db: Kysely<any>) {}
  async save({ topic, payload }: DomainEvent) {
    await this.db.insertInto('outbox').values({ topic, payload }).execute();
  }
  async unpublished(): Promise<DomainEvent[]> {
    return this.db.selectFrom('outbox').selectAll().execute();
  }
}
export class Crawler {
  constructor(
    private readonly outbox: Outbox,
    private readonly bus: EventBus,
  ) {}
  async crawl() {
    for (const event of await this.outbox.unpublished()) await this.bus.publish(event);
  }
}
