import { type Job, Queue, Worker } from 'bullmq';

export interface Definition {
  id: string;
  enabled?: boolean;
  trigger: { name: string; schema?: { parse(payload: unknown): unknown } };
  handler: (payload: unknown) => Promise<void>;
}

export interface Options {
  name: string;
  payload?: unknown;
}

export class BullProvider {
  private readonly queue = new Queue('jobs');
  private readonly worker: Worker;
  private definitions: Record<string, Definition> = {};

  constructor() {
    this.worker = new Worker('jobs', async (job: Job) => {
      await this.processJob(job);
    });
  }

  defineJob(definition: Definition): void {
    this.definitions[definition.id] = { ...definition, enabled: definition.enabled ?? true };
  }

  async triggerJob(options: Options): Promise<void> {
    const eligible = Object.values(this.definitions).filter((job) => job.trigger.name === options.name);
    await Promise.all(
      eligible.map(async (job) => {
        await this.queue.add(job.id, { name: options.name, payload: options.payload });
      }),
    );
  }

  async close(): Promise<void> {
    await this.worker.close();
  }

  private async processJob(job: Job): Promise<void> {
    const definition = this.definitions[job.name];
    if (!definition?.enabled) throw new Error(job.name);
    const payload = definition.trigger.schema ? definition.trigger.schema.parse(job.data.payload) : job.data.payload;
    await definition.handler(payload);
  }
}
