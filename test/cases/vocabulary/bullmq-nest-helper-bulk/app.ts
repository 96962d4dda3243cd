import { InjectQueue } from '@nestjs/bullmq';
import { Queue } from 'bullmq';

export class Gathering {
  constructor(@InjectQueue('gathering') private readonly queue: Queue) {}

  async profiles(ids: string[]) {
    await this.addAll(ids.map((id) => ({ name: 'profile', data: { id } })));
  }
  async history() {
    await this.addAll([{ name: 'history', data: {} }]);
  }
  private async addAll(jobs: { name: string; data: object }[]) {
    await this.queue.addBulk(jobs);
  }
}
