import { EventEmitter } from 'node:events';
import { type Job, Queue, Worker } from 'bullmq';

interface JobHandler {
  handle(data: unknown): Promise<void>;
}
interface Definition {
  name: string;
  handler: JobHandler;
  describe(job: Job): string;
}

const bus = new EventEmitter();
const definitions = new Map<string, Definition>();

export function define(definition: Definition): void {
  definitions.set(definition.name, definition);
}

class Welcome implements JobHandler {
  async handle(data: unknown): Promise<void> {
    bus.emit('welcome.sent', data);
  }
}

class Digest implements JobHandler {
  async handle(data: unknown): Promise<void> {
    bus.emit('digest.sent', data);
  }
}

define({ name: 'welcome', handler: new Welcome(), describe: (job) => `welcome ${job.id}` });
define({ name: 'digest', handler: new Digest(), describe: (job) => `digest ${job.id}` });

const queue = new Queue('mail');

new Worker('mail', async (job) => {
  const definition = definitions.get(job.name);
  if (!definition) throw new Error('unknown');
  console.log(definition.describe(job));
  await definition.handler.handle(job.data);
});

export const welcome = () => queue.add('welcome', {});
export const digest = () => queue.add('digest', {});
