import { Kafka } from 'kafkajs';

interface DomainEvent {
  type: string;
  isLater?: boolean;
}

const kafka = new Kafka({ brokers: [] });
const producer = kafka.producer();
const consumer = kafka.consumer({ groupId: 'accounts' });

export const publish = (event: DomainEvent) => producer.send({ topic: 'subscriptions', messages: [{ value: JSON.stringify(event) }] });

export const create = () => publish({ type: 'created' });
export const pause = () => publish({ type: 'paused' });
export const cancel = (isLater: boolean) => publish({ type: 'cancelled', isLater });
export const refund = () => publish({ type: 'refunded' });

async function handle(event: DomainEvent): Promise<void> {
  switch (event.type) {
    case 'created':
      await open(event);
      break;
    case 'paused':
    case 'cancelled':
      await close(event);
      break;
  }
}

async function open(event: DomainEvent): Promise<void> {
  console.log('open', event);
}

/** Only what is paused or cancelled comes here; what is cancelled later waits. */
async function close(event: DomainEvent): Promise<void> {
  if (event.type === 'cancelled' && event.isLater === true) return;
  await producer.send({ topic: 'accounts-closed', messages: [{ value: '1' }] });
}

export async function start(): Promise<void> {
  await consumer.subscribe({ topic: 'subscriptions' });
  await consumer.run({ eachMessage: async ({ message }) => handle(JSON.parse(String(message.value))) });
}
