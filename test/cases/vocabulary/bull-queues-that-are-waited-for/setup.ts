import Bull from 'bull';
const cache: Record<string, Bull.Queue> = {};
export const initializeQueue = async <T>({ queueName, redisUrl }: { queueName: string; redisUrl: string }): Promise<Bull.Queue<T>> => {
  const newQueue = new Bull<T>(queueName, redisUrl);
  cache[queueName] = newQueue;
  return await newQueue.isReady();
};
