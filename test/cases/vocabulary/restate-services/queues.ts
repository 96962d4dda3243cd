import * as restate from '@restatedev/restate-sdk';

interface Runner {
  run: (ctx: restate.Context, id: string) => Promise<void>;
}

/** A service for each queue, by the name that callers give. */
function queue(name: string, work: (id: string) => Promise<void>) {
  const runner = restate.service({
    name: `${name}-runner`,
    handlers: { run: async (_ctx: restate.Context, id: string) => work(id) },
  });
  const queued = restate.service({
    name,
    handlers: { add: async (ctx: restate.Context, id: string) => ctx.serviceClient<Runner>({ name: `${name}-runner` }).run(id) },
  });
  return [runner, queued];
}

export const labels = queue('labels', async (id) => console.log(id));
export const invoices = queue('invoices', async (id) => console.log(id));
