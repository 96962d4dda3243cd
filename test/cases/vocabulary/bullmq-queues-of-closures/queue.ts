import { Queue, Worker } from 'bullmq';

export interface Runner {
  start(): Promise<{ close: () => unknown }>;
}

interface JobQueue<T> {
  add(payload: T): Promise<void>;
  addMany(payloads: T[]): Promise<void>;
  later(payload: T): Promise<void>;
  process(run: (payload: T) => Promise<void>): Runner;
}

const inContext = async <R>(_id: string | undefined, run: () => Promise<R>): Promise<R> => await run();

const createBullQueue = <T>(options: { name: string }): JobQueue<T> => {
  const queue = new Queue<unknown, unknown, string>(options.name);
  const worker = (run: (payload: T) => Promise<void>) =>
    new Worker<T>(options.name, async (job) => {
      await inContext(job.id, () => run(job.data));
    });
  return {
    add: async (payload) => {
      await queue.add('job', payload);
    },
    addMany: async (payloads) => {
      await queue.addBulk(payloads.map((payload) => ({ name: 'job', data: payload })));
    },
    // Nobody calls it.
    later: async (payload) => {
      await queue.add('later', payload, { delay: 1000 });
    },
    process: (run) => ({
      start: async () => {
        const started = worker(run);
        return { close: () => started.close() };
      },
    }),
  };
};

/** The driver that is set where none is given decides. */
export const createQueue = <T>(options: { name: string; driver?: 'bullmq' }) => {
  if (!options.driver) options.driver = 'bullmq';
  if (options.driver === 'bullmq') return createBullQueue<T>({ name: options.name });
  throw new Error('no such driver');
};

export const startAll = (runners: Runner[]) => Promise.all(runners.map((one) => one.start()));

/** The same with functions that are given by their names. */
export function createBell(name: string) {
  const queue = new Queue(name);

  async function ring(times: number) {
    await queue.add('ring', { times });
  }

  const ringTwice = async () => {
    await ring(2);
  };

  return { ring, ringTwice };
}
