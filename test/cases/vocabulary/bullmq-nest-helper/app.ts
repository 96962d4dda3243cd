import { InjectQueue } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';

export class Users {
  constructor(@InjectQueue('mail') private readonly queue: Queue) {}
  create() {
    return this.enqueue('welcome', { attempts: 3 });
  }
  remove() {
    return this.enqueue('good-bye', {});
  }
  private enqueue(name: string, data: object) {
    return this.queue.add(name, data).catch(() => undefined);
  }
}
