import Fastify from 'fastify';
import { Kafka } from 'kafkajs';
import { config as settings, type Config } from './config';
import { orders } from './orders';

async function build(overrides?: { config?: Config }) {
  const config = overrides?.config ?? settings;
  const app = Fastify();
  await app.register(orders, { topic: config.TOPIC, isQuiet: false });
  return app;
}

async function start() {
  const app = await build();
  await app.listen({ port: 3000 });
  await consume({ topics: settings.TOPIC }, async (value) => notify(value));
}

async function consume(config: { topics: string }, onMatched?: (value: string) => Promise<void>) {
  const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'hub' });
  await consumer.subscribe({ topics: [config.topics] });
  await consumer.run({
    eachMessage: async ({ message }) => {
      const value = message.value?.toString();
      if (!value) return;
      if (onMatched) await onMatched(value);
    },
  });
}

async function notify(value: string) {}

start();
