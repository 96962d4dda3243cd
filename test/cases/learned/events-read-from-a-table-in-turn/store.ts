import type { Pool } from 'pg';

export interface Happening {
  streamId: string;
  streamType: string;
  eventType: string;
}
export interface RentPaid extends Happening {
  streamType: 'FLAT';
  eventType: 'RENT_PAID';
  payload: { amount: number };
}
export interface FlatLeft extends Happening {
  streamType: 'FLAT';
  eventType: 'FLAT_LEFT';
  payload: { at: string };
}
export interface FlatListed extends Happening {
  streamType: 'FLAT';
  eventType: 'FLAT_LISTED';
  payload: Record<string, never>;
}
export type FlatEvent = RentPaid | FlatLeft | FlatListed;
export type Kept<T extends Happening> = T & { id: string };

export interface Store {
  load(streamId: string): Promise<Kept<FlatEvent>[]>;
  after(id: string): Promise<Kept<FlatEvent>[]>;
  save(event: FlatEvent): Promise<void>;
}

export class PgStore implements Store {
  constructor(private readonly pool: Pool) {}

  async load(streamId: string): Promise<Kept<FlatEvent>[]> {
    return (await this.pool.query('SELECT * FROM events WHERE stream_id = $1', [streamId])).rows;
  }
  async after(id: string): Promise<Kept<FlatEvent>[]> {
    return (await this.pool.query('SELECT * FROM events WHERE id > $1', [id])).rows;
  }
  async save({ streamId, streamType, eventType, payload }: FlatEvent): Promise<void> {
    await this.pool.query('INSERT INTO events (stream_id, stream_type, event_type, payload) VALUES ($1, $2, $3, $4)', [
      streamId,
      streamType,
      eventType,
      JSON.stringify(payload),
    ]);
  }
}

export interface Consumer {
  consumeEvents(events: Kept<FlatEvent>[]): Promise<void>;
}

export async function run(store: Store, consumer: Consumer): Promise<void> {
  for (;;) await consumer.consumeEvents(await store.after(''));
}
