import { type Job, Queue, Worker } from 'bullmq';

export type JobType = 'mails' | 'stats' | 'refunds';

const handlers: { [type in JobType]: (job: Job) => Promise<void> } = {
  mails: async (job) => console.log('mail', job.id),
  stats: async (job) => console.log('count', job.id),
  refunds: async (job) => console.log('refund', job.id),
};

export class Jobs {
  private queues: { [type in JobType]?: Queue } = {};

  init() {
    for (const type of Object.keys(handlers)) this.build(type as JobType);
    this.repeat();
  }

  create(options: { type: JobType; payload: object }) {
    const queue: Queue | undefined = this.queues[options.type];
    return queue?.add('job', options.payload);
  }

  private build(type: JobType) {
    const options = { connection: {} };
    new Worker(type, (job) => handlers[type](job), options);
    const queue = new Queue(type, options);
    this.queues[type] = queue;
  }

  private repeat() {
    this.queues['stats']?.add('job', {}, { delay: 3_600_000 });
  }
}

/** These have names of their own: what they are called in the table says nothing. */
export class Other {
  private queues: Partial<Record<'a' | 'b', Queue>> = {};

  build(key: 'a' | 'b', name: string) {
    this.queues[key] = new Queue(name, { connection: {} });
  }

  send() {
    return this.queues['a']?.add('job', {});
  }
}

const jobs = new Jobs();
jobs.init();

export const welcome = () => jobs.create({ type: 'mails', payload: {} });
