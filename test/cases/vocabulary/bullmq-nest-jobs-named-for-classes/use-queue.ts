import { Processor, WorkerHost } from '@nestjs/bullmq';
import { ModuleRef } from '@nestjs/core';
import { Job } from 'bullmq';

class Jobs {}

/** One worker for each queue, which runs the class that a job is called by. */
export const UseQueue = (queue: string): ClassDecorator => {
  return (target) => {
    const jobs = Reflect.getMetadata('jobs', Jobs) ?? {};
    jobs[target.name] = target;
    Reflect.defineMetadata('jobs', jobs, Jobs);

    const processor = Processor(queue);

    @processor
    class QueueProcessor extends WorkerHost {
      constructor(private readonly modules: ModuleRef) {
        super();
      }

      async process(job: Job) {
        const found = Reflect.getMetadata('jobs', Jobs);
        const instance = this.modules.get(found[job.name], { strict: false });
        await instance.process(job);
      }
    }

    Reflect.defineMetadata(queue, QueueProcessor, Jobs);
  };
};
