import { Pool } from 'pg';
import { write } from './outbox';
import { publisher } from './publisher';

const pool = new Pool();

export async function place(id: string): Promise<void> {
  await write(pool, { eventName: 'OrderPlaced', payload: { id } });
}
export async function pay(id: string): Promise<void> {
  await write(pool, { eventName: 'OrderPaid', payload: { id } });
}
/** There is no transaction to put it into. */
export async function store(ids: string[]): Promise<void> {
  await publisher.publish({ name: 'SpansStored', payload: { ids } });
}
