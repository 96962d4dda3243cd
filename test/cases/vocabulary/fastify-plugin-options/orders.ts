import fp from 'fastify-plugin';
import { Kafka } from 'kafkajs';

const producer = new Kafka({ brokers: [] }).producer();

interface Options {
  topic?: string;
  isQuiet: boolean;
}

export const orders = fp<Options>(async (app, opts) => {
  const { topic, isQuiet } = opts;

  app.post('/orders', async () => {
    if (!isQuiet && topic) await producer.send({ topic, messages: [{ value: 'placed' }] });
  });
});
