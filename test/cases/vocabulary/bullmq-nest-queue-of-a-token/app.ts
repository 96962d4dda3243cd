import { getQueueToken, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job, Queue } from 'bullmq';

@Injectable()
export class Queueing {
  constructor(private readonly container: ModuleRef) {}

  async enqueue(input: { queue: string; job: string }) {
    const queue = this.queueOf(input.queue);
    await queue.add(input.job, {});
  }
  private queueOf(name: string): Queue {
    const token = getQueueToken(name);
    const queue = this.container.get<Queue>(token, { strict: false });
    if (!queue) throw new Error(name);
    return queue;
  }
  async audit() {
    await this.container.get<Queue>(getQueueToken('audits')).add('look', {});
  }
}

export class Users {
  constructor(private readonly queueing: Queueing) {}
  async create() {
    await this.queueing.enqueue({ queue: 'mails', job: 'welcome' });
  }
  async remove() {
    await this.queueing.enqueue({ queue: 'files', job: 'purge' });
  }
}

@Processor('mails')
export class Mails extends WorkerHost {
  async process(_: Job) {}
}

export class Doormen {
  @Inject(getQueueToken('doors'))
  private readonly doors!: Queue;

  constructor(@Inject(getQueueToken('bells')) private readonly bells: Queue) {}

  async open() {
    await this.doors.add('open', {});
    await this.bells.add('ring', {});
  }
}
