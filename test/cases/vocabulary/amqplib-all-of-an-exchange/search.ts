import amqp from 'amqplib';
import { Kafka } from 'kafkajs';

const kafka = new Kafka({ brokers: ['localhost:9092'] });
const producer = kafka.producer();

export async function listen(): Promise<void> {
  const connection = await amqp.connect('amqp://localhost');
  const channel = await connection.createChannel();
  await channel.assertExchange('search', 'topic');
  await channel.assertQueue('search.all');
  await channel.bindQueue('search.all', 'search', '#');
  await channel.consume('search.all', async (message) => {
    if (message) channel.ack(message);
  });
}

export async function index(): Promise<void> {
  const connection = await amqp.connect('amqp://localhost');
  const channel = await connection.createChannel();
  channel.publish('search', 'product.changed', Buffer.from('{}'));
  channel.publish('orders', 'order.placed', Buffer.from('{}'));
}

export async function count(): Promise<void> {
  await producer.send({ topic: 'visits', messages: [{ value: '1' }] });
}
