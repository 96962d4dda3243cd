import { Queue, Worker, type Job } from 'bullmq';
import { bookOrder, importOrders, sendMail, tellFailure } from './handlers';
import { timed } from './timed';

type JobType = 'mail' | 'import' | 'order';

const handlers: { [type in JobType]: (job: Job) => Promise<void> } = { mail: sendMail, import: importOrders, order: bookOrder };
const onFailure: { [type in JobType]?: (job: Job, error: Error) => Promise<void> } = { import: tellFailure };

class Jobs {
  private queues: { [type in JobType]?: Queue } = {};

  init() {
    for (const name of Object.keys(handlers)) {
      this.makeWorker(name as JobType);
      this.makeQueue(name as JobType);
    }
  }

  create(options: { type: JobType; payload: object }) {
    const queue = this.queues[options.type];
    return queue?.add('job', options.payload);
  }

  private makeWorker(name: JobType) {
    const handler = function (job: Job) {
      return handlers[name](job);
    };
    const worker = new Worker(name, async (job) => {
      console.log(job.id);
      return timed(handler, job);
    });
    worker.on('failed', (job, error) => {
      // By the job, not by the queue.
      if (job) onFailure[job.name as JobType]?.(job, error);
    });
  }

  private makeQueue(name: JobType) {
    this.queues[name] = new Queue(name);
  }
}

export const jobs = new Jobs();
