import type { MutationCtx } from '../_generated/server';
import { internalMutation } from '../_generated/server';
import { internal } from '../_generated/api';

const own = internal.orders.reminders;

export const remind = internalMutation(async (ctx: MutationCtx, { to }: { to: string }) => {
  const order = await ctx.db.query('orders').first();
  if (!order) await ctx.scheduler.runAt(Date.now() + 1000, own.remind, { to });
});

/** Whoever is given the time and what to run. */
export async function later(ctx: MutationCtx, what: typeof own.remind): Promise<void> {
  await ctx.scheduler.runAfter(1000, what, { to: 'shop' });
}
