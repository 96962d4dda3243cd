import { PubSub, type Message } from '@google-cloud/pubsub';

interface Worker {
  subscription: string;
  handler: (message: { id: string; data: Buffer }, log: Console) => Promise<void>;
  parse?: (message: Message) => Buffer;
}

const pubsub = new PubSub();
const created: Worker = {
  subscription: 'user-created',
  handler: async (message, log) => {
    log.info(message.id);
    await pubsub.topic('welcomed').publishMessage({ data: message.data });
  },
};
const gone: Worker = { subscription: 'user-left', handler: async () => {} };
const workers: Worker[] = [created, gone];

const subscribe = (subscription: string, handler: (message: Message, log: Console) => Promise<void>): void => {
  pubsub.subscription(subscription).on('message', async (message) => {
    await handler(message, console);
    message.ack();
  });
};

export default function app() {
  workers.forEach((worker) =>
    subscribe(worker.subscription, (message, log) => {
      const parse = worker.parse ?? ((m: Message) => m.data);
      return worker.handler({ id: message.id, data: parse(message) }, log);
    }),
  );
}
