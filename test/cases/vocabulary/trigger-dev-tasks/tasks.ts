import { schedules, schemaTask, task, tasks } from '@trigger.dev/sdk/v3';
import { z } from 'zod';

export const roast = task({
  id: 'roast-beans',
  run: async (payload: { bag: number }) => {
    await grind.trigger({ bag: payload.bag });
  },
});
export const grind = schemaTask({
  id: 'grind-beans',
  schema: z.object({ bag: z.number() }),
  run: async () => {},
});
export const nightly = schedules.task({
  id: 'order-beans',
  cron: '0 0 * * *',
  run: async () => {
    await roast.batchTrigger([]);
  },
});
export async function POST() {
  await tasks.trigger<typeof roast>('roast-beans', { bag: 1 });
}
