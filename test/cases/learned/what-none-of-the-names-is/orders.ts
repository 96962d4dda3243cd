import { Kafka } from 'kafkajs';

const kafka = new Kafka({ brokers: [] });
const producer = kafka.producer();
const consumer = kafka.consumer({ groupId: 'orders' });

interface OrderEvent {
  type: string;
  id: string;
}

async function emit(event: OrderEvent) {
  await producer.send({ topic: 'orders', messages: [{ value: JSON.stringify(event) }] });
}

export const place = (id: string) => emit({ type: 'order.placed', id });
export const pay = (id: string) => emit({ type: 'order.paid', id });
export const ship = (id: string) => emit({ type: 'order.shipped', id });

export async function start() {
  await consumer.subscribe({ topic: 'orders' });
  await consumer.run({
    eachMessage: async ({ message }) => {
      const event = JSON.parse(message.value!.toString()) as OrderEvent;
      await handleEvent(event);
    },
  });
}

async function handleEvent(event: OrderEvent) {
  if (event.type === 'order.placed') {
    await pay(event.id);
  } else if (event.type === 'order.paid') {
    await ship(event.id);
  } else {
    await archive(event);
  }
}

async function archive(event: OrderEvent) {
  await producer.send({ topic: 'archive', messages: [{ value: JSON.stringify(event) }] });
}
