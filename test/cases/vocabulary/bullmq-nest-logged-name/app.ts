import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';

@Processor('search')
export class SearchProcessor extends WorkerHost {
  private readonly logger = new Logger('search');
  async process(job: Job) {
    this.logger.debug(`processing ${job.name} ${job.id}`);
  }
}

export class Pages {
  constructor(@InjectQueue('search') private readonly search: Queue) {}
  async store() {
    await this.search.add('index', {});
  }
}
