import { Kafka } from 'kafkajs';

type Handler = (value: unknown) => Promise<void>;

const kafka = new Kafka({ brokers: ['broker'] });
const producer = kafka.producer();

export const send = (topic: string, value: unknown) => producer.send({ topic, messages: [{ value: JSON.stringify(value) }] });

class Orders {
  async created(value: unknown) {
    await send('payment.requested', value);
  }

  async cancelled(_: unknown) {}
}

const orders = new Orders();

const handlers: Record<string, Handler> = {
  'order.created': (value) => orders.created(value),
  'order.cancelled': orders.cancelled.bind(orders),
};

export async function start() {
  const consumer = kafka.consumer({ groupId: 'orders' });
  for (const topic of Object.keys(handlers)) await consumer.subscribe({ topic });
  await consumer.run({
    eachMessage: async ({ topic, message }) => {
      const handler = handlers[topic];
      if (handler) await handler(JSON.parse(message.value!.toString()));
    },
  });
}

/** Labels have keys too. */
const labels: Record<string, () => string> = { 'order.created': () => 'Order created' };
export const label = (topic: string) => labels[topic]();
