import { getQueueToken, Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job, Queue } from 'bullmq';

export enum QueueName {
  Mails = 'mails',
  Reports = 'reports',
}

@Injectable()
export class Jobs implements OnModuleInit {
  private readonly queues = new Map<QueueName, Queue>();
  constructor(private readonly ref: ModuleRef) {}

  onModuleInit() {
    for (const name of Object.values(QueueName)) {
      const queue = this.ref.get<Queue>(getQueueToken(name), { strict: false });
      this.queues.set(name, queue);
    }
  }

  async dispatch(name: QueueName, job: string, data: object) {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(name);
    await queue.add(job, data);
  }
}

@Injectable()
export class Signup {
  constructor(private readonly jobs: Jobs) {}
  async run() {
    await this.jobs.dispatch(QueueName.Mails, 'welcome', {});
  }
  async close() {
    await this.jobs.dispatch(QueueName.Reports, 'monthly', {});
  }
}

@Processor(QueueName.Mails)
export class Mails extends WorkerHost {
  async process(job: Job) {
    return job.data;
  }
}
