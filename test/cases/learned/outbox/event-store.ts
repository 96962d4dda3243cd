import { EventEmitter } from 'node:events';
import type { Knex } from 'knex';
import type { ReadEvent, StoredEvent } from './events';

export class EventStore {
  private emitter = new EventEmitter();
  constructor(private readonly db: Knex) {}

  on(type: string, listener: (event: ReadEvent) => void) {
    this.emitter.on(type, listener);
  }
  async save(events: StoredEvent[]): Promise<void> {
    try {
      await this.db('events').insert(events.map((event) => this.row(event)));
    } catch (error) {
      console.warn(`could not store ${events.length}`, error);
    }
  }
  private row(event: StoredEvent) {
    return { type: event.type, data: JSON.stringify(event.data) };
  }
  async unpublished(): Promise<ReadEvent[]> {
    const rows = await this.db('events').update({ published: true }).where('published', false).returning(['id', 'type', 'ip']);
    return rows.map((row) => ({ id: row.id, type: row.type, data: row.data }));
  }
  async publishUnpublished(): Promise<void> {
    const events = await this.unpublished();
    events.forEach((e) => {
      this.emitter.emit(e.type, e);
    });
  }
}
