import { Kafka } from 'kafkajs';
import { again, counted, type Handler, noted, orGiveUp, run } from './consume';

const kafka = new Kafka({ brokers: ['localhost:9092'] });
const producer = kafka.producer();

interface Options {
  topic: string;
  handler: Handler;
}

async function later(options: Options): Promise<void> {
  const consumer = kafka.consumer({ groupId: 'later' });
  await consumer.subscribe({ topic: options.topic });
  await consumer.run({ eachMessage: async ({ message }) => again(message, options.handler, 3) });
}

async function soon(options: Options): Promise<void> {
  const consumer = kafka.consumer({ groupId: 'soon' });
  await consumer.subscribe({ topic: options.topic });
  await consumer.run({ eachMessage: async ({ message }) => run(message, options.handler, 3) });
}

async function once(options: Options): Promise<void> {
  const consumer = kafka.consumer({ groupId: 'once' });
  await consumer.subscribe({ topic: options.topic });
  await consumer.run({ eachMessage: async ({ message }) => orGiveUp(message, { handler: options.handler }) });
}

async function checked(options: { topic: string; callback: Handler }): Promise<void> {
  const consumer = kafka.consumer({ groupId: 'checked' });
  await consumer.subscribe({ topic: options.topic });
  await consumer.run({ eachMessage: async ({ message }) => noted(message, { callback: options.callback }) });
}

async function all(topic: string, callback: (share: number) => Promise<void>): Promise<void> {
  const consumer = kafka.consumer({ groupId: 'all' });
  await consumer.subscribe({ topic });
  await consumer.run({ eachMessage: async ({ message }) => counted(message, callback) });
}

async function onBill(): Promise<void> {
  await producer.send({ topic: 'billed', messages: [] });
}
async function onOrder(): Promise<void> {
  await producer.send({ topic: 'placed', messages: [] });
}
async function onRefund(): Promise<void> {
  await producer.send({ topic: 'refunded', messages: [] });
}
async function alarm(): Promise<void> {
  await producer.send({ topic: 'alarms', messages: [] });
}
async function report(): Promise<void> {
  await producer.send({ topic: 'reports', messages: [] });
}

later({ topic: 'bills', handler: onBill });
soon({ topic: 'orders', handler: onOrder });
once({ topic: 'refunds', handler: onRefund });
checked({ topic: 'checks', callback: alarm });
all('counts', report);

export async function send(): Promise<void> {
  for (const topic of ['bills', 'orders', 'refunds', 'checks', 'counts'] as const) await producer.send({ topic, messages: [] });
}
