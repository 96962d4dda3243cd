import type { Job } from './jobs.js';

export class Worker {
  handleJob(job: Job): void {
    switch (job.kind) {
      case 'resize':
        this.draw(job.file, 0.5);
        break;
      case 'crop':
        this.draw(job.file, 1);
        break;
    }
  }

  private draw(_file: string, _scale: number): void {}
}
