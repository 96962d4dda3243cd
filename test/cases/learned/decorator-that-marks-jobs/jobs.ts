import { getQueueToken } from '@nestjs/bullmq';
import { SetMetadata } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { type Queue, Worker } from 'bullmq';

export enum QueueName {
  Files = 'files',
  Mails = 'mails',
}
export enum JobName {
  Delete = 'Delete',
  Scan = 'Scan',
  Send = 'Send',
}
export type Item = { name: JobName.Delete; data: string } | { name: JobName.Scan } | { name: JobName.Send; data: string };

const JOB = 'job';
export const OnJob = (options: { name: JobName; queue: QueueName }) => SetMetadata(JOB, options);

type Entry = { queue: QueueName; run: (data: unknown) => Promise<void> };

export class Jobs {
  private entries: Partial<Record<JobName, Entry>> = {};
  constructor(
    private readonly moduleRef: ModuleRef,
    private readonly reflector: Reflector,
  ) {}

  setup(services: Record<string, (data: unknown) => Promise<void>>[]) {
    for (const service of services) {
      for (const key of Object.keys(service)) {
        const options = this.reflector.get<{ name: JobName; queue: QueueName }>(JOB, service[key]);
        if (options) this.entries[options.name] = { queue: options.queue, run: service[key].bind(service) };
      }
    }
    for (const queue of Object.values(QueueName)) new Worker(queue, (job) => this.run(job as unknown as Item));
  }
  async run({ name, ...rest }: Item) {
    await this.entries[name]?.run(rest);
  }
  async queue(item: Item) {
    const { queue } = this.entries[item.name]!;
    await this.moduleRef.get<Queue>(getQueueToken(queue), { strict: false }).add(item.name, item);
  }
}
