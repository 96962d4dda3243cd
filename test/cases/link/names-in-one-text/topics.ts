import { Kafka } from 'kafkajs';

const kafka = new Kafka({ brokers: ['localhost:9092'] });

export async function audit() {
  const consumer = kafka.consumer({ groupId: 'audit' });
  const topics = 'orders,payments'.split(',');
  await Promise.all(topics.map((topic) => consumer.subscribe({ topic })));
  await consumer.run({ eachMessage: async () => {} });
}

export async function notify() {
  const consumer = kafka.consumer({ groupId: 'notify' });
  for (const topic of (process.env.TOPICS || 'users,blogs').split(',')) await consumer.subscribe({ topic });
  await consumer.run({ eachMessage: async () => {} });
}

export async function whatever(topics: string) {
  const consumer = kafka.consumer({ groupId: 'whatever' });
  await consumer.subscribe({ topics: topics.split(',') });
  await consumer.run({ eachMessage: async () => {} });
}

export async function first() {
  const producer = kafka.producer();
  const [topic] = 'orders,payments'.split(',');
  await producer.send({ topic, messages: [] });
}
