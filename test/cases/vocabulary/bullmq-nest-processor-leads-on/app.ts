import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { Job, Queue } from 'bullmq';

enum JobName {
  Welcome = 'welcome',
  News = 'news',
}

@Processor('mail')
export class MailProcessor extends WorkerHost {
  constructor(
    private readonly events: EventEmitter2,
    @InjectQueue('archive') private readonly archive: Queue,
  ) {
    super();
  }
  async process(job: Job) {
    switch (job.name) {
      case JobName.Welcome: {
        await this.welcome();
        break;
      }
      case JobName.News:
        await this.archive.add('store', job.data);
        break;
    }
  }
  private async welcome() {
    this.events.emit('mail.sent');
  }
}
