import { httpRouter } from 'convex/server';
import { internal } from './_generated/api';
import { httpAction } from './_generated/server';

const http = httpRouter();

http.route({
  path: '/webhooks/payments',
  method: 'POST',
  handler: httpAction(async (ctx, request) => {
    await ctx.runMutation(internal.mails.mark, await request.json());
    return new Response(null, { status: 200 });
  }),
});

export default http;
