import { SetMetadata } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { Queue, Worker } from 'bullmq';

const OF = Symbol('queue');
const RUNS = Symbol('job');

export const WorksOn = (queue: string) => SetMetadata(OF, queue);
export const Runs = (job: string) => SetMetadata(RUNS, { job });

export class Marks {
  constructor(private readonly reflector: Reflector) {}
  jobOf(method: () => void): { job: string } | undefined {
    return this.reflector.get(RUNS, method);
  }
}

export class Explorer {
  constructor(
    private readonly marks: Marks,
    private readonly moduleRef: ModuleRef,
  ) {}

  start(instances: Record<string, () => void>[]) {
    new Worker('mails', async (job) => this.runOn(instances, job));
    new Worker('hooks', async (job) => this.runOn(instances, job));
  }

  private async runOn(instances: Record<string, () => void>[], job: { name: string }) {
    for (const instance of instances)
      for (const method of Object.keys(instance)) if (this.marks.jobOf(instance[method])?.job === job.name) instance[method]();
  }
}

export class Sending {
  private readonly mails = new Queue('mails');
  private readonly hooks = new Queue('hooks');
  async go() {
    await this.mails.add('send', {});
    await this.hooks.add('send', {});
    await this.hooks.add('unknown', {});
  }
}
