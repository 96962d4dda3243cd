import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Read, readSource } from '../source/read.js';
import type { FileFacts } from './facts.js';

/** Up to about this many files one thread is done before another has loaded its compiler and handed its facts over. */
const WORTH_A_THREAD = 2500;
/** Files that a thread takes at a time. */
const BATCH = 12;
/** More threads than this only wait for memory. */
const MOST_THREADS = 4;

/** What a thread is told: which files, and the counter that says which are taken. */
export interface Share {
  root: string;
  files: readonly { path: string; insisted: boolean }[];
  /** Position of the next file, then for each thread whether it has begun. */
  counters: SharedArrayBuffer;
  /** Number of the thread; 0 is the main one. */
  thread: number;
}

/** Facts of a file; why it has none; or null for one that is passed over. */
export type Extracted = [path: string, facts: FileFacts | string | null];

/**
 * Takes batches off the shared list until none is left.
 * @param known files that were read before
 */
export function work(
  { root, files, counters, thread }: Share,
  extract: (path: string, text: string) => FileFacts,
  take: (batch: Extracted[]) => void,
  known?: ReadonlyMap<string, Read>,
): void {
  const counter = new Int32Array(counters);
  if (thread) Atomics.store(counter, thread, 1);
  for (;;) {
    const start = Atomics.add(counter, 0, BATCH);
    if (start >= files.length) return;
    take(
      files.slice(start, start + BATCH).map(({ path, insisted }): Extracted => {
        const read = known?.get(path) ?? readSource(root, path, insisted);
        if ('skip' in read) return [path, null];
        if ('problem' in read) return [path, read.problem];
        try {
          return [path, extract(path, read.text)];
        } catch (error) {
          return [path, `can't be understood: ${error instanceof Error ? error.message : String(error)}`];
        }
      }),
    );
  }
}

/**
 * Facts of files, on all cores when there are enough of them to be worth it.
 * @param root folder that the files' paths are relative to
 * @param known files that were read before
 * @returns facts by path in the order given, and files that could not be read with the reason
 */
export async function extractAll(
  root: string,
  files: Share['files'],
  known?: ReadonlyMap<string, Read>,
): Promise<{ facts: Map<string, FileFacts>; failed: [path: string, reason: string][] }> {
  // The sources of this package run without a build in its own tests; threads need the built file.
  const built = import.meta.url.endsWith('.js');
  const threads = built && files.length >= WORTH_A_THREAD ? Math.min(availableParallelism(), MOST_THREADS) - 1 : 0;
  const counters = new SharedArrayBuffer(4 * (1 + threads));
  const share: Share = { root, files, counters, thread: 0 };
  const found = new Map<string, FileFacts | string | null>();
  const take = (batch: Extracted[]): void => {
    for (const [path, facts] of batch) found.set(path, facts);
  };
  const workers = Array.from(
    { length: threads },
    (_, i) => new Worker(new URL('./worker.js', import.meta.url), { workerData: { ...share, thread: i + 1 } }),
  );
  const others = workers.map((worker) => ended(worker, take));
  const { extract } = await import('./extract.js');
  work(share, extract, take, known);
  // A thread that has not begun while all was done is still loading its compiler: nobody waits for it.
  const begun = new Int32Array(counters);
  await Promise.all(workers.map((worker, i) => (Atomics.load(begun, i + 1) ? others[i] : worker.terminate())));
  const facts = new Map<string, FileFacts>();
  const failed: [string, string][] = [];
  for (const { path } of files) {
    const one = found.get(path);
    if (typeof one === 'string') failed.push([path, one]);
    else if (one) facts.set(path, one);
  }
  return { facts, failed };
}

function ended(worker: Worker, take: (batch: Extracted[]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}
