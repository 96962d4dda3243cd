import { parentPort, workerData } from 'node:worker_threads';
import { encode } from './codec.js';
import { extract } from './extract.js';
import { type Share, work } from './pool.js';

/** A thread of `extractAll`: its share of the work, then it ends. */
work(
  workerData as Share,
  (path, text) => encode(extract(path, text)),
  (batch) => parentPort!.postMessage(batch),
);
