import { Kafka } from 'kafkajs';
type Handler = (payload: unknown) => void;
const kafka = new Kafka({ brokers: [] });
const producer = kafka.producer();
const consumer = kafka.consumer({ groupId: 'g' });
const handlers: Record<string, Handler> = {};

export function on(type: string, handler: Handler) {
  handlers[type] = handler;
}
export async function send(type: string, payload: unknown) {
  await producer.send({ topic: 'events', messages: [{ value: JSON.stringify({ type, payload }) }] });
}
export async function listen() {
  await consumer.subscribe({ topic: 'events' });
  await consumer.run({
    eachMessage: async ({ message }) => {
      const { type, payload } = JSON.parse(message.value!.toString());
      const handler = handlers[type];
      if (handler) handler(payload);
    },
  });
}
on('user.created', sendMail);
on('mail.sent', (m) => console.log(m));
async function sendMail(p: unknown) {
  await send('mail.sent', p);
}
export async function register() {
  await send('user.created', {});
}
