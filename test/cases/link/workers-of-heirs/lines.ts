import { EventEmitter } from 'node:events';
import { type Job, Worker } from 'bullmq';
import { Line } from './base';

export const events = new EventEmitter();
events.on('packed', () => {});
events.on('billed', () => {});
events.on('counted', () => {});
events.on('told', () => {});

export class Packing extends Line {
  async work() {
    events.emit('packed');
  }
}
export class Billing extends Line {
  constructor() {
    super('billing');
  }
  async work() {
    events.emit('billed');
  }
}

/** Tells more than its heir does: it hears itself. */
export abstract class Told {
  abstract work(data: unknown): Promise<void>;

  listen() {
    return new Worker('told', async (job: Job) => {
      await this.work(job.data);
      events.emit('told');
    });
  }
}
export class Counting extends Told {
  async work() {
    events.emit('counted');
  }
}
