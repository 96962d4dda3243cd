import { SQSClient, ListQueuesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import emittery from 'emittery';
import { Kafka } from 'kafkajs';
import mitt from 'mitt';

const kafka = new Kafka({ brokers: [] });
const admin = kafka.admin();
const sqs = new SQSClient({});
export const made = [mitt(), new emittery()];

export async function run(pool: { run(task: object): void; send(message: object): void }, mail: { publish(to: string): void }) {
  await admin.createTopics({ topics: [{ topic: 'orders' }] });
  await sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'x' }));
  pool.run({ eachMessage: async () => {} });
  pool.send({ topic: 'orders' });
  mail.publish('someone');
  const never = new SendMessageCommand({ QueueUrl: 'https://sqs/never', MessageBody: '' });
  return never;
}
