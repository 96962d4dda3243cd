import { JobName, schedule } from './schedule';

export async function fileModule(log: Console) {
  await schedule(log).upsert({ job: { name: JobName.CLEAN_UP, data: {} }, cron: '30 * * * *' });
}

export const pieces = (log: Console) => ({
  async setup() {
    await schedule(log).upsert({ job: { name: JobName.SYNC, data: {} }, cron: '0 * * * *' });
  },
});
