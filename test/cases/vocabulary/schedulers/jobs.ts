import cron from 'node-cron';
import { bus } from './bus.js';

interface Job {
  readonly when: string;
  run(): Promise<void>;
}

class Invoices implements Job {
  readonly when = '0 1 * * *';

  async run() {
    bus.emit('invoices.made');
  }
}

class Backups implements Job {
  readonly when = '0 2 * * *';

  async run() {
    bus.emit('backup.made');
  }
}

const jobs: Job[] = [new Invoices(), new Backups()];

export function startJobs() {
  for (const job of jobs) cron.schedule(job.when, () => job.run());
}
