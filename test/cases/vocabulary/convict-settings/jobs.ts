import { Queue, Worker } from 'bullmq';
import config from './config';

let queue: Queue | undefined;
const open = async (): Promise<Queue> => {
  if (!queue) queue = new Queue(config.get('queues.uploads'));
  return queue;
};
export const upload = async (id: string) => (await open()).add('file', { id });
export const worker = new Worker(config.get('queues.uploads'), async (job) => work(job.data));
const work = async (_: unknown) => {};

const other = new Queue(config.get('queues.other'));
export const another = () => other.add('x', {});
