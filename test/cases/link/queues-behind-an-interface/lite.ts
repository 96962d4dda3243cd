import { buildDBClient, Runner, SqliteQueue } from 'liteque';
import { type Funcs, Plugins, type Provider, type Queue, type QueueClient } from './client';

class LiteQueue<T> implements Queue<T> {
  constructor(
    private readonly _name: string,
    private readonly inner: SqliteQueue<T>,
  ) {}

  name() {
    return this._name;
  }
  async enqueue(payload: T) {
    const job = await this.inner.enqueue(payload);
    return job ? String(job.id) : undefined;
  }
  get impl(): SqliteQueue<T> {
    return this.inner;
  }
}

class LiteClient implements QueueClient {
  private db = buildDBClient('queues.db');
  private queues = new Map<string, LiteQueue<unknown>>();

  createQueue<T>(name: string): Queue<T> {
    const existing = this.queues.get(name);
    if (existing) return existing as LiteQueue<T>;
    const inner = new SqliteQueue<T>(name, this.db, { keepFailedJobs: false });
    const queue = new LiteQueue<T>(name, inner);
    this.queues.set(name, queue);
    return queue;
  }

  createRunner<T>(queue: Queue<T>, funcs: Funcs<T>) {
    const name = queue.name();
    const found = this.queues.get(name);
    if (!found) throw new Error(name);
    const run = async (job: { data: T }) => {
      try {
        await funcs.run(job);
      } catch {
        console.warn(name);
      }
    };
    return new Runner<T>(found.impl, { run, onError: funcs.failed }, { concurrency: 1 });
  }
}

export class LiteProvider implements Provider {
  private client: QueueClient | null = null;

  async getClient(): Promise<QueueClient | null> {
    this.client ??= new LiteClient();
    return this.client;
  }
}

Plugins.register(new LiteProvider());
