import { parentPort, workerData } from 'node:worker_threads';
import { extract } from './extract.js';
import { type Share, work } from './pool.js';

/** A thread of `extractAll`: its share of the work, then it ends. */
work(workerData as Share, extract, (batch) => parentPort!.postMessage(batch));
