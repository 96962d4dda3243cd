import { batch, schedules, schemaTask, task, tasks } from '@trigger.dev/sdk/v3';
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
export async function watch() {
  await roast.triggerAndSubscribe({ bag: 2 });
}
export async function several() {
  await batch.trigger<typeof roast | typeof grind>([
    { id: 'roast-beans', payload: { bag: 3 } },
    { id: 'grind-beans', payload: { bag: 3 } },
  ]);
}
export const hourly = schedules.task({ id: 'count-beans', run: async () => {} });
export async function schedule() {
  await schedules.create({ task: hourly.id, cron: '0 * * * *', deduplicationKey: `beans-${hourly.id}` });
  await hourly.trigger({ type: 'DECLARATIVE', timestamp: new Date(), timezone: 'UTC', scheduleId: 'beans', upcoming: [] });
}
