import type { Queue } from 'bull';
import { initializeQueue } from './setup.js';
export const createQueues = async (params: { requests: string; responses: string }) => {
  const requestQueue = await initializeQueue({ queueName: params.requests, redisUrl: '' });
  const responseQueue = await initializeQueue({ queueName: params.responses, redisUrl: '' });
  return { requestQueue, responseQueue };
};
export const init = async () => {
  let asking: Queue;
  let answering: Queue;
  try {
    ({ requestQueue: asking, responseQueue: answering } = await createQueues({ requests: 'asks', responses: 'answers' }));
  } catch {
    return;
  }
  await asking.add({});
  void answering.process(async () => {});
};
