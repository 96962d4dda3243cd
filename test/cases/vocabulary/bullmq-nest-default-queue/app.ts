import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';

@Processor('default')
export class DefaultProcessor extends WorkerHost {
  async process() {}
}

export class Service {
  constructor(
    @InjectQueue() private readonly queue: Queue,
    @InjectQueue('dynamic-' + process.pid) private readonly unknown: Queue,
  ) {}
  async run() {
    await this.queue.add('task', {});
  }
}
