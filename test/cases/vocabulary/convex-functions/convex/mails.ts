import { internal } from './_generated/api';
import { internalAction, internalMutation } from './_generated/server';

export const send = internalAction({
  handler: async (ctx, { to }: { to: string }) => {
    console.log(to);
    await ctx.runMutation(internal.mails.mark, { to });
  },
});

export const mark = internalMutation({
  handler: async (ctx, { to }: { to: string }) => {
    await ctx.db.insert('mails', { to });
    await ctx.scheduler.runAfter(60_000, internal.orders.reminders.remind, { to });
  },
});
