import type { Queue } from 'bullmq';

export const IJobs = Symbol('IJobs');
export interface IJobs {
  addJob(name: string): Promise<unknown>;
}

export class Jobs implements IJobs {
  constructor(private readonly queue: Queue) {}
  addJob(name: string) {
    return this.queue.add(name, {});
  }
}
