import { audit, enqueue } from '../queues';

export const handler = async (event: { Records: { body: string }[] }): Promise<void> => {
  for (const { body } of event.Records) await enqueue(process.env.NEXT_QUEUE_URL, body);
  await audit('packed');
};
