import { Pool } from 'pg';
import { StreamPublisher } from './publisher';

interface Row {
  id: string;
  topic: string;
  payload: unknown;
}

/** What rows of the outbox say is looked up to have them go out: nobody hears it here. */
export class OutboxDispatcher {
  private readonly db = new Pool();
  constructor(private readonly publishers: Map<string, StreamPublisher>) {}
  async dispatch() {
    const { rows } = await this.db.query('SELECT id, topic, payload FROM outbox');
    for (const row of rows as Row[]) await this.publishers.get(row.topic)?.publishRaw(row.payload, row.id);
  }
}

export const dispatcher = new OutboxDispatcher(
  new Map([
    ['carts', new StreamPublisher({ topic: 'carts' })],
    ['orders', new StreamPublisher({ topic: 'orders' })],
  ]),
);
setInterval(() => dispatcher.dispatch(), 1000);
