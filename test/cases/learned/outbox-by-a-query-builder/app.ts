import { Kafka } from 'kafkajs';
import { knex } from 'knex';

const db = knex({ client: 'pg' });
const kafka = new Kafka({ brokers: [] });
const producer = kafka.producer();

export async function open(id: string) {
  await db.transaction(async (trx) => {
    await trx('doors').insert({ id, topic: 'oak' });
    await trx('outbox').insert({ topic: 'door.opened', payload: JSON.stringify({ id }) });
  });
}
/** Nobody here hears of it. */
export async function lock(id: string) {
  await db('outbox').insert({ topic: 'door.locked', payload: JSON.stringify({ id }) });
}

export async function relay() {
  const rows = await db('outbox').where({ sent: false }).limit(10);
  for (const row of rows) {
    await producer.send({ topic: row.topic, messages: [{ value: row.payload }] });
    await db('outbox').where({ id: row.id }).update({ sent: true });
  }
}

export async function main() {
  const consumer = kafka.consumer({ groupId: 'bells' });
  await consumer.subscribe({ topic: 'door.opened' });
  await consumer.run({ eachMessage: async ({ message }) => console.log(message) });
}
