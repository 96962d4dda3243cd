import { Kafka } from 'kafkajs';

interface Message {
  type: string;
  id: string;
}

const kafka = new Kafka({ brokers: ['localhost:9092'] });
const producer = kafka.producer();
const shipped: string[] = [];

const ship = (message: Message): void => {
  shipped.push(message.id);
};
const bill = async (message: Message): Promise<void> => console.log(message);

const handlers: Record<string, (message: Message) => string | Promise<string>> = {
  'order.placed': (message) => {
    ship(message);
    return `shipped ${message.id}`;
  },
  'order.paid': async (message) => {
    await bill(message);
    return `billed ${message.id}`;
  },
};

async function handle(event: Message): Promise<string> {
  return handlers[event.type](event);
}

export async function run(): Promise<void> {
  const consumer = kafka.consumer({ groupId: 'orders' });
  await consumer.subscribe({ topic: 'orders' });
  await consumer.run({
    eachMessage: async ({ message }) => {
      console.log(await handle(JSON.parse(message.value!.toString()) as Message));
    },
  });
}

export async function place(id: string): Promise<void> {
  await producer.send({ topic: 'orders', messages: [{ value: JSON.stringify({ type: 'order.placed', id }) }] });
}

export async function pay(id: string): Promise<void> {
  await producer.send({ topic: 'orders', messages: [{ value: JSON.stringify({ type: 'order.paid', id }) }] });
}
