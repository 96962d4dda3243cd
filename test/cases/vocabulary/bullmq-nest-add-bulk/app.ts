import { InjectQueue } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';

export class Users {
  constructor(@InjectQueue('mail') private readonly queue: Queue) {}
  async create() {
    await this.queue.addBulk([
      { name: 'welcome', data: {} },
      { name: 'remind', data: {}, opts: { delay: 1000 } },
    ]);
  }
  async remove() {
    const jobs = [{ name: 'good-bye', data: {} }];
    await this.queue.addBulk(jobs);
  }
  async news(users: string[]) {
    await this.queue.addBulk(
      users.map((user) => {
        return { name: 'news', data: { user } };
      }),
    );
  }
}
