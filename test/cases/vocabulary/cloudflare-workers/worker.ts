import type { ExecutionContext, ExportedHandler, MessageBatch, Queue } from '@cloudflare/workers-types';
import { ship } from './ship';

export interface Env {
  ORDERS: Queue<{ id: string }>;
  INVOICES: Queue<string>;
}

export default {
  async fetch(_request, env: Env) {
    await env.ORDERS.send({ id: '1' });
    return new Response('ok') as never;
  },
  async scheduled(_controller, { INVOICES }: Env) {
    await INVOICES.sendBatch([{ body: 'open' }]);
  },
  async queue(batch, env: Env) {
    for (const message of batch.messages) await ship(env, String(message.body));
  },
} satisfies ExportedHandler<Env>;

/** Told by what it takes. */
export async function drain(batch: MessageBatch<string>, env: Env, _context: ExecutionContext) {
  if (batch.messages.length) await env.INVOICES.send('drained');
}

/** Something else that is sent. */
export const elsewhere = (env: { MAIL: { send(text: string): void } }) => env.MAIL.send('hello');
