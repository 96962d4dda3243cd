import { PubSub, type Topic } from '@google-cloud/pubsub';
const pubsub = new PubSub();
const span = async <T>(name: string, run: () => Promise<T>): Promise<T> => run();
export interface Schema { 'user-created': { id: string }; 'user-left': { id: string } }
export const publishEvent = async (log: Console, topic: Topic, payload: unknown): Promise<void> =>
  span(`publish ${topic.name}`, async () => {
    try {
      await topic.publishMessage({ json: payload });
    } catch (err) {
      log.error(err);
    }
  });
export async function triggerTyped<T extends keyof Schema>(log: Console, topic: T, data: Schema[T]): Promise<void> {
  await publishEvent(log, pubsub.topic(topic), data);
}
const left = pubsub.topic('user-left');
export const notifyLeft = async (log: Console, id: string) => publishEvent(log, left, { id });
