import type { EventStore } from './event-store';
import type { StoredEvent } from './events';

export class EventService {
  constructor(private readonly store: EventStore) {}
  async record(event: StoredEvent): Promise<void> {
    return this.recordAll([event]);
  }
  async recordAll(events: StoredEvent[]): Promise<void> {
    let told = events.filter((event) => event.data !== undefined);
    if (!told.length) return;
    for (const add of [this.tagged.bind(this)]) told = await add(told);
    return this.store.save(told);
  }
  private async tagged(events: StoredEvent[]): Promise<StoredEvent[]> {
    return events;
  }
}
