import { Emitting } from './base';

export class Job extends Emitting {
  protected start() {
    this.emit('job.started');
  }
}
