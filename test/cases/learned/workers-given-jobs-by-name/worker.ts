import { type Item, SimpleQueue } from './queue';

type Handler = (params: { id: string; payload: unknown }) => Promise<void>;
interface Options {
  name: string;
  jobs: Record<string, Handler>;
}

export class Worker {
  private readonly queue = new SimpleQueue();
  private readonly jobs: Options['jobs'];
  constructor(private readonly options: Options = { name: 'none', jobs: {} }) {
    this.jobs = options.jobs;
  }
  enqueue({ id, job, payload }: { id?: string; job: string; payload: unknown }) {
    return this.queue.enqueue({ id, job, item: payload });
  }
  async loop() {
    for (;;) {
      const items = await this.queue.dequeue(10);
      for (const item of items) await (items.length > 1 ? this.processBatch(item.job, items) : this.processItem(item));
    }
  }
  private async processBatch(job: string, items: Item[]) {
    const handler = this.jobs[job] as Handler | undefined;
    if (handler) await handler({ id: job, payload: items.map((item) => item.item) });
  }
  private async processItem({ id, job, item }: Item) {
    const handler = this.jobs[job] as Handler | undefined;
    if (!handler) {
      console.error(`no handler for ${job}`);
      return;
    }
    await handler({ id, payload: item });
  }
}

