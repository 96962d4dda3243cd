import { getQueueClient, type Queue } from './client';

/** A queue that is made when it is asked for. */
function deferred<T>(name: string): Queue<T> {
  let queue: Promise<Queue<T>> | null = null;
  const ensure = (): Promise<Queue<T>> => {
    if (!queue) queue = (async () => (await getQueueClient()).createQueue<T>(name))();
    return queue;
  };
  return {
    name: () => name,
    async enqueue(payload: T) {
      return (await ensure()).enqueue(payload);
    },
  };
}

export const mails = deferred<{ to: string }>('mails');
export const notes = deferred<{ to: string }>('notes');
