import { InjectQueue } from '@nestjs/bullmq';
import { SetMetadata } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { Queue, Worker } from 'bullmq';

const PROCESS = 'process';
export const ProcessJob = (options: { name: string; attempts: number }) => SetMetadata(PROCESS, options);

export class Registry {
  private readonly processors = new Map<string, { run: (job: { name?: string }) => Promise<void>; options: { name: string } }>();

  constructor(
    @InjectQueue('main') private readonly queue: Queue,
    private readonly moduleRef: ModuleRef,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap() {
    this.discover([]);
    new Worker('main', async (job) => this.process(job));
  }

  private discover(instances: Record<string, (job: { name?: string }) => Promise<void>>[]) {
    for (const instance of instances) {
      for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(instance))) {
        const options = this.reflector.get<{ name: string }>(PROCESS, instance[method]);
        if (options) this.register(options, instance[method].bind(instance));
      }
    }
  }

  private register(options: { name: string }, method: (job: { name?: string }) => Promise<void>) {
    this.processors.set(options.name, { run: async (job) => await method(job), options });
  }

  private async process(job: { name: string }) {
    const found = this.processors.get(job.name);
    if (!found) throw new Error(job.name);
    await found.run(job);
  }

  async add(name: string, data: unknown) {
    await this.queue.add(name, data);
  }
}

export class Mails {
  constructor(private readonly registry: Registry) {}

  @ProcessJob({ name: 'welcome', attempts: 3 })
  async welcome() {
    await this.registry.add('remind', {});
  }

  @ProcessJob({ name: 'remind', attempts: 1 })
  async remind() {}

  @ProcessJob({ name: 'nightly', attempts: 1 })
  async nightly() {}

  async signedUp(id: string) {
    await this.registry.add('welcome', { id });
  }
}
