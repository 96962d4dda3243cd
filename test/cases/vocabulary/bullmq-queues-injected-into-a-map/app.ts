import { InjectQueue } from '@nestjs/bullmq';
import { Queue } from 'bullmq';

export class Dummies {
  private readonly queues: Map<string, Queue>;
  constructor(@InjectQueue('mails') mails: Queue, @InjectQueue('texts') texts: Queue) {
    this.queues = new Map([
      ['mail', mails],
      ['text', texts],
    ]);
  }
  async fill(type: string): Promise<void> {
    await this.queues.get(type)?.add('dummy', {});
  }
  async text(): Promise<void> {
    await this.queues.get('text')!.add('dummy', {});
  }
}
