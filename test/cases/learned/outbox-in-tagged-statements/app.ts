import { Kafka, type Producer } from 'kafkajs';
import { enqueue, type OutboxMessage, type Publisher, relay, type Transaction } from './outbox';

const kafka = new Kafka({ brokers: [] });

export class KafkaPublisher implements Publisher {
  constructor(private readonly producer: Producer) {}

  async publish(messages: OutboxMessage[]) {
    for (const message of messages)
      await this.producer.send({ topic: message.eventType, messages: [{ value: JSON.stringify(message.payload) }] });
  }
}

export const poll = (tx: Transaction) => relay(tx, new KafkaPublisher(kafka.producer()));

export async function openDoor(tx: Transaction, id: string) {
  await enqueue(tx, { eventType: 'door.opened', payload: { id } });
  if (id === 'front') await enqueue(tx, { eventType: 'bell.rung', payload: { id } });
}

export async function closeDoor(tx: Transaction, id: string) {
  await tx.$executeRaw`INSERT INTO outbox (event_type, payload) VALUES ('door.closed', ${id})`;
  await tx.$executeRaw`INSERT INTO doors (event_type) VALUES (${'oak'})`;
}

export async function main() {
  const consumer = kafka.consumer({ groupId: 'bells' });
  await consumer.subscribe({ topics: ['door.opened', 'bell.rung'] });
  await consumer.run({ eachMessage: async ({ message }) => console.log(message) });
}
