import { Queue } from 'bullmq';

export enum JobName {
  CLEAN_UP = 'clean-up',
  SYNC = 'sync',
}

export interface Schedule {
  upsert(params: { job: { name: JobName; data: unknown }; cron: string }): Promise<void>;
}

let queue: Queue;

/** The functions of the literal have the types of the interface, and are told more by who calls them. */
export const schedule = (log: Console): Schedule => ({
  async upsert({ job, cron }) {
    log.info(job.name);
    queue ??= new Queue('system');
    await queue.add(job.name, job.data, { repeat: { pattern: cron } });
  },
});
