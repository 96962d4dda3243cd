import { Kafka } from 'kafkajs';

export async function start() {
  const consumer = new Kafka({ brokers: ['kafka'] }).consumer({ groupId: 'mails' });
  await consumer.subscribe({ topics: ['user.registered', 'mail.requested'] });
  await consumer.run({ eachMessage: async ({ message }) => console.log(message.value) });
}
