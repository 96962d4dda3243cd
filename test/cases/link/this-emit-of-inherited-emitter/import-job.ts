import { Job } from './job';

export class ImportJob extends Job {
  run() {
    this.start();
    this.emit('job.done');
  }
}
