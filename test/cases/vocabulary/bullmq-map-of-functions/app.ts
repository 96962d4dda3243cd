import { type Job, Queue, Worker } from 'bullmq';

const queue = new Queue('jobs');

const processors = new Map<string, (job: Job) => Promise<void>>([
  ['send-mail', sendMail],
  ['resize', async (job) => resize(job.data)],
]);
processors.set('report', makeReport);

async function sendMail() {
  await queue.add('report', {});
}

async function makeReport() {}

async function resize(_: unknown) {}

export const worker = new Worker('jobs', async (job) => {
  const processor = processors.get(job.name);
  if (!processor) throw new Error(job.name);
  await processor(job);
});

/** The same in a field. */
export class Chores {
  private readonly chores = new Map([
    ['clean', (job: Job) => this.clean(job)],
    ['count', () => this.count()],
  ]);

  start() {
    return new Worker('chores', async (job) => this.chores.get(job.name)?.(job));
  }

  private async clean(_: Job) {
    await queue.add('send-mail', {});
  }

  private async count() {}
}
