import { Queue, Worker } from 'bullmq';

export enum JobName {
  CLEAN_UP = 'clean-up',
  SYNC = 'sync',
}
type Run = (data: unknown) => Promise<void>;

const known = new Map<JobName, Run>();

export const runs = {
  register(name: JobName, run: Run) {
    known.set(name, run);
  },
  of(name: JobName): Run {
    const run = known.get(name);
    if (!run) throw new Error(name);
    return run;
  },
};

const queue = new Queue('system');
export const add = (name: JobName) => queue.add(name, {});

export function start() {
  return new Worker('system', async (job) => {
    const run = runs.of(job.name as JobName);
    await run(job.data);
  });
}

/** The same in a class, with a table of its own. */
export class Mails {
  private readonly handlers: Record<string, Run> = {};
  private readonly queue = new Queue('mails');
  on(name: string, run: Run) {
    this.handlers[name] = run;
  }
  start() {
    new Worker('mails', async ({ name, data }) => {
      await this.handlers[name]?.(data);
    });
  }
  send() {
    return this.queue.add('welcome', {});
  }
}
