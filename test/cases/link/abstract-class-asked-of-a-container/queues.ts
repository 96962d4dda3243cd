import { Queue } from 'bullmq';

export abstract class Jobs {
  abstract dispatch(job: { name: string; queue?: string; data: unknown }): Promise<void>;
}

export class BullJobs extends Jobs {
  private readonly queues = new Map<string, Queue>();
  async dispatch(job: { name: string; queue?: string; data: unknown }): Promise<void> {
    await this.queue(job.queue ?? 'default').add(job.name, job.data);
  }
  private queue(name: string): Queue {
    if (!this.queues.has(name)) this.queues.set(name, new Queue(name));
    return this.queues.get(name)!;
  }
}

/** A class of its own beside the one that is asked for. */
export class Mails {
  async dispatch(_job: { name: string }): Promise<void> {}
}
