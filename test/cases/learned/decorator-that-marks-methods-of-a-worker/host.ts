import { Processor, WorkerHost } from '@nestjs/bullmq';
import { SetMetadata } from '@nestjs/common';
import type { Job } from 'bullmq';

type Handler = (job: Job) => unknown;

const RUNS = 'runs';
export const Worker: typeof Processor = Processor;
export const Runs = (name: string): MethodDecorator => SetMetadata(RUNS, name);

export abstract class Host extends WorkerHost {
  async process(job: Job) {
    const handler = this.handlers().get(job.name);
    if (!handler) throw new Error(job.name);
    return handler(job);
  }

  private handlers(): Map<string, Handler> {
    const found = new Map<string, Handler>();
    const prototype = Object.getPrototypeOf(this) as Record<string, Handler>;
    for (const key of Object.getOwnPropertyNames(prototype)) {
      const name = Reflect.getMetadata(RUNS, prototype[key]) as string | undefined;
      if (name) found.set(name, (job) => prototype[key].call(this, job));
    }
    return found;
  }
}
