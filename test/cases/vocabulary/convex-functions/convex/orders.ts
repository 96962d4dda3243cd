import { customMutation } from 'convex-helpers/server/customFunctions';
import { v } from 'convex/values';
import { Workpool } from '@convex-dev/workpool';
import { components, internal } from './_generated/api';
import { mutation, query } from './_generated/server';
import { later } from './orders/reminders';

const pool = new Workpool(components.mails, { maxParallelism: 4 });
const ownMutation = customMutation(mutation, { args: {}, input: async () => ({ ctx: {}, args: {} }) });

export const place = mutation({
  args: { to: v.string() },
  handler: async (ctx, args) => {
    await ctx.db.insert('orders', args);
    await ctx.scheduler.runAfter(0, internal.mails.send, { to: args.to });
  },
});

export const cancel = ownMutation({
  args: { to: v.string() },
  handler: async (ctx, args) => {
    await pool.enqueueAction(ctx, internal.mails.send, args);
  },
});

export const remindAgain = mutation({
  handler: async (ctx) => {
    await later(ctx, internal.orders.reminders.remind);
  },
});

export const list = query({ handler: async (ctx) => ctx.db.query('orders').collect() });
