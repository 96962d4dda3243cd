import { parentPort } from 'node:worker_threads';
import { extract } from './extract.js';
import { type Share, work } from './pool.js';

/** A thread of a `Pool`: one share of the work, then it ends. */
parentPort!.once('message', (share: Share) => {
  work(share, extract, (batch) => parentPort!.postMessage(batch));
  parentPort!.close();
});
