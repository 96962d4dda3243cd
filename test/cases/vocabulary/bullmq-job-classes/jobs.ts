import type { Job } from 'bullmq';
import { bakery } from './bakery';

abstract class Chore {
  constructor(protected readonly job: Job) {}

  failed(error: unknown) {
    console.error(error);
  }
}

export class BakeBread extends Chore {
  async run() {
    await bakery.add('CoolDown', this.job.data);
  }
}

export class CoolDown extends Chore {
  async run() {
    console.log('cooling');
  }
}
