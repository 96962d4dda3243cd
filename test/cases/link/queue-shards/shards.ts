import { Queue, Worker } from 'bullmq';

const NAME = 'ingest';

export class IngestQueue {
  private static queues: Map<number, Queue | null> = new Map();

  static names() {
    return Array.from({ length: Number(process.env.SHARDS) }, (_, i) => `${NAME}${i > 0 ? `-${i}` : ''}`);
  }

  static of(key: string): Queue | null {
    const shard = key.length % Number(process.env.SHARDS);
    if (IngestQueue.queues.has(shard)) return IngestQueue.queues.get(shard) || null;
    const name = `${NAME}${shard > 0 ? `-${shard}` : ''}`;
    const queue = process.env.REDIS ? new Queue(name, {}) : null;
    IngestQueue.queues.set(shard, queue);
    return queue;
  }
}

export const ingest = (id: string) => IngestQueue.of(id)?.add('event', { id });

const process_ = async (job) => console.log(job.data);

export function start(name: string, run) {
  new Worker(name, run);
}

IngestQueue.names().forEach((name) => start(name, process_));
