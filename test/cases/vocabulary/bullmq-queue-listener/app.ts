import { InjectQueue, OnQueueEvent, Processor, QueueEventsHost, QueueEventsListener, WorkerHost } from '@nestjs/bullmq';
import { type Queue, QueueEvents, Worker } from 'bullmq';

@QueueEventsListener('mail')
export class MailEvents extends QueueEventsHost {
  constructor(@InjectQueue('reports') private readonly reports: Queue) {
    super();
  }
  @OnQueueEvent('completed')
  async onCompleted() {
    await this.reports.add('note', {});
  }
}

@Processor('mail')
export class MailProcessor extends WorkerHost {
  async process() {}
}

export function watch() {
  new QueueEvents('mail').on('failed', () => {});
  const worker = new Worker('reports', async () => {});
  worker.on('completed', () => {});
}
