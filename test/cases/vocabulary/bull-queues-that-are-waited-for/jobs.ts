import type Bull from 'bull';
import { initializeQueue as setupQueue } from './setup.js';
const NAME = 'regions';
let queue: Bull.Queue<{ id: string }> | undefined;
export const getQueue = (): Bull.Queue<{ id: string }> => {
  if (!queue) throw new Error('not there');
  return queue;
};
export const initializeQueue = async () => {
  queue = await setupQueue({ queueName: NAME, redisUrl: '' });
};
export const scheduleJob = async (job: { id: string }) => {
  const queue = getQueue();
  await queue.add(job);
};
export const startQueue = async () => {
  const queue = getQueue();
  void queue.process(async (job) => { console.log(job.data); });
};
