import { EventEmitter } from 'node:events';
import { Worker } from 'bullmq';

export class Workers {
  private readonly done = new EventEmitter();

  constructor() {
    {
      const work = (name: string) => {
        if (name === 'mail') this.done.emit('mailed');
      };
      new Worker('mails', (job) => work(job.name));
    }
    {
      const work = (name: string) => {
        if (name === 'call') this.done.emit('called');
      };
      new Worker('hooks', (job) => work(job.name));
    }
  }
}
