import { OnQueueEvent, OnWorkerEvent, Processor, QueueEventsHost, QueueEventsListener, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

@Processor('mail')
export class MailProcessor extends WorkerHost {
  async process(job: Job) {
    if (job.name === 'welcome') return;
  }
  @OnWorkerEvent('active')
  onActive(_job: Job) {}
  @OnWorkerEvent('failed')
  onFailed(_job: Job) {}
}

@QueueEventsListener('mail')
export class MailEvents extends QueueEventsHost {
  @OnQueueEvent('completed')
  onCompleted() {}
}
