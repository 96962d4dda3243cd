import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';

@Processor({ name: 'search' })
export class SearchProcessor extends WorkerHost {
  async process(job: Job) {
    return job.data;
  }
}

export class Pages {
  constructor(
    @InjectQueue('search') private readonly search: Queue,
    @InjectQueue('mail') private readonly mail: Queue,
  ) {}
  async store() {
    await this.search.add('index', {});
  }
  async remove() {
    await this.search.add('drop', {});
    await this.mail.add('removed', {});
  }
}
