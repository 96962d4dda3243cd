import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Found } from './cache.js';
import { decode, encode } from './codec.js';

/** Up to about this many files one thread is done before another has loaded its compiler and handed its facts over. */
const WORTH_A_THREAD = 2500;
/** Files that a thread takes at a time. */
const BATCH = 12;
/** More threads than this only wait for memory. */
const MOST_THREADS = 4;

/** What a thread is told: the files, and the counter that says which are taken. */
export interface Share {
  files: readonly { path: string; text: string }[];
  /** Position of the next file, then for each thread whether it has begun. */
  counters: SharedArrayBuffer;
  /** Number of the thread; 0 is the main one. */
  thread: number;
}

/** Facts of a file, in a thread's hand or as it hands them over; or why it has none. */
export type Extracted<F> = [index: number, facts: F | string];

/** Takes batches off the shared list until none is left. */
export function work<F>(
  { files, counters, thread }: Share,
  extract: (path: string, text: string) => F,
  take: (batch: Extracted<F>[]) => void,
): void {
  const counter = new Int32Array(counters);
  if (thread) Atomics.store(counter, thread, 1);
  for (;;) {
    const start = Atomics.add(counter, 0, BATCH);
    if (start >= files.length) return;
    take(
      files.slice(start, start + BATCH).map(({ path, text }, i): Extracted<F> => {
        try {
          return [start + i, extract(path, text)];
        } catch (error) {
          return [start + i, `can't be understood: ${error instanceof Error ? error.message : String(error)}`];
        }
      }),
    );
  }
}

/**
 * Facts of files, on all cores when there are enough of them to be worth it.
 * @returns facts by path in the order given, and files that have none with the reason
 */
export async function extractAll(files: Share['files']): Promise<{ found: Map<string, Found>; failed: [path: string, reason: string][] }> {
  // The sources of this package run without a build in its own tests; threads need the built file.
  const built = import.meta.url.endsWith('.js');
  const threads = built && files.length >= WORTH_A_THREAD ? Math.min(availableParallelism(), MOST_THREADS) - 1 : 0;
  const counters = new SharedArrayBuffer(4 * (1 + threads));
  const share: Share = { files, counters, thread: 0 };
  const all: (Found | string)[] = [];
  const workers = Array.from(
    { length: threads },
    (_, i) => new Worker(new URL('./worker.js', import.meta.url), { workerData: { ...share, thread: i + 1 } }),
  );
  const others = workers.map((worker) =>
    ended(worker, (batch) => {
      for (const [i, made] of batch) all[i] = typeof made === 'string' ? made : { facts: decode(made), bytes: () => made };
    }),
  );
  if (files.length) {
    const { extract } = await import('./extract.js');
    work(share, extract, (batch) => {
      for (const [i, made] of batch) all[i] = typeof made === 'string' ? made : { facts: made, bytes: () => encode(made) };
    });
  }
  // A thread that has not begun while all was done is still loading its compiler: nobody waits for it.
  const begun = new Int32Array(counters);
  await Promise.all(workers.map((worker, i) => (Atomics.load(begun, i + 1) ? others[i] : worker.terminate())));
  const found = new Map<string, Found>();
  const failed: [string, string][] = [];
  for (const [i, { path }] of files.entries()) {
    const one = all[i];
    if (typeof one === 'string') failed.push([path, one]);
    else found.set(path, one);
  }
  return { found, failed };
}

function ended(worker: Worker, take: (batch: Extracted<Uint8Array>[]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}
