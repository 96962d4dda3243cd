import { InjectQueue } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { Jobs, QUEUE } from './jobs';

export class Users {
  constructor(@InjectQueue(QUEUE) private mailQueue: Queue) {}
  async create() {
    await this.mailQueue.add(Jobs.welcome, {}, { delay: 10 });
  }
  async remove() {
    await this.mailQueue.add(Jobs.bye, {});
  }
}
