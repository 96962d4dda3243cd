import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { boolean, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

export const events = pgTable('events', { id: text('id'), type: text('type'), payload: jsonb('payload'), processed: boolean('processed') });
const db = drizzle(process.env.DATABASE!);

type Handler = (payload: never) => Promise<void>;
const handlers = new Map<string, Handler[]>();

export abstract class BaseEvent {
  static readonly type: string;
  static async dispatch(this: { type: string }, payload: unknown) {
    await db.insert(events).values({ id: crypto.randomUUID(), type: this.type, payload, processed: false });
  }
}

export class SignedUp extends BaseEvent {
  static readonly type = 'auth.signed_up';
}
export class SignedOut extends BaseEvent {
  static readonly type = 'auth.signed_out';
}

export const Event = {
  listen(event: { type: string }, handler: Handler) {
    handlers.set(event.type, [...(handlers.get(event.type) ?? []), handler]);
  },
  async dispatch(type: string, record: { payload: unknown }) {
    for (const handler of handlers.get(type) ?? []) await handler(record.payload as never);
  },
};

/** Reads what was put away, and has it heard. */
export async function relay() {
  const rows = await db.select().from(events).where(eq(events.processed, false));
  for (const row of rows) await Event.dispatch(row.type!, row);
}

/** What formats are asked for stands beside: a table that is asked by a column that is no event. */
const formats = new Map<string, (value: unknown) => void>();
export const format = (kind: string, write: (value: unknown) => void) => formats.set(kind, write);
export function write(kind: string, value: unknown) {
  formats.get(kind)?.(value);
}
