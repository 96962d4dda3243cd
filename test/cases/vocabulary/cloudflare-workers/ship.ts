import type { Env } from './worker';

export async function ship(env: Env, id: string) {
  await env.INVOICES.send(id);
}
