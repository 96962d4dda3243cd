import { Kafka } from 'kafkajs';

interface Message {
  conversion: string;
  id: string;
}

/** A conversion is what happened. */
const handlers: Record<string, (message: Message) => Promise<void>> = {
  'signup.completed': async (message) => console.log('signup', message.id),
  'checkout.completed': async (message) => console.log('checkout', message.id),
};

const kafka = new Kafka({ brokers: ['kafka'] });
const producer = kafka.producer();

export async function run() {
  const consumer = kafka.consumer({ groupId: 'analytics' });
  await consumer.subscribe({ topic: 'conversions' });
  await consumer.run({
    eachMessage: async ({ message }) => {
      const told = JSON.parse(message.value!.toString()) as Message;
      await handlers[told.conversion]?.(told);
    },
  });
}

const send = (message: Message) => producer.send({ topic: 'conversions', messages: [{ value: JSON.stringify(message) }] });

export const signup = (id: string) => send({ conversion: 'signup.completed', id });
export const checkout = (id: string) => send({ conversion: 'checkout.completed', id });
