import Queue from 'bull';

export function createQueue(name: string, options?: Queue.JobOptions) {
  const queue = new Queue(name, { defaultJobOptions: options });
  queue.on('error', (error) => console.error(error));
  return queue;
}
let events: ReturnType<typeof createQueue> | undefined;
export const eventQueue = () => {
  if (!events) events = createQueue('events');
  return events;
};
export const mailQueue = createQueue('mails', { attempts: 5 });
