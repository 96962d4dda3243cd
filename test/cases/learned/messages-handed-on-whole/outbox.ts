import type { Pool } from 'pg';
import { bus, type Message } from './bus';

export class Outbox {
  constructor(private readonly rows: { save(rows: unknown[]): Promise<void> }) {}
  async add(messages: Message[]): Promise<void> {
    await this.rows.save(messages.map((message) => this.row(message)));
  }
  private row(message: Message) {
    return { status: 'pending', token: message.token, body: message.body };
  }
}

/** Hands on whatever it reads, which may be any of them: it chooses none. */
export class Relay {
  constructor(private readonly pool: Pool) {}
  async run(): Promise<void> {
    const { rows } = await this.pool.query<Message>('SELECT token, body FROM outbox');
    for (const row of rows) bus.publish(row);
  }
}
