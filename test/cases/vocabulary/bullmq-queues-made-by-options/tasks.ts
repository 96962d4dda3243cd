import { addJob, createQueue, createWorker } from './queues';

const HIGH = 'background-high';
const LOW = 'background-low';

export function start() {
  createQueue({ name: HIGH });
  createQueue({ name: LOW, attempts: 2 });
  createWorker(HIGH, async (job) => run(job.name));
  createWorker(LOW, async (job) => run(job.name));
}

async function run(name: string) {
  switch (name) {
    case 'send-email':
      return 'sent';
    case 'export':
      return 'exported';
  }
}

export const queueEmail = (to: string) => addJob(HIGH, 'send-email', { to });
export const queueExport = (user: string) => addJob(LOW, 'export', { user });

/** Nobody here says which queue it is: no job goes to any. */
export class Events {
  constructor(private readonly config: { queue: string }) {}

  async send(event: { type: string }) {
    await addJob(this.config.queue, event.type, event);
  }
}
