import { createBroker, type EventPublisher } from '@shop/broker';

const broker = createBroker({ url: 'amqp://broker' });

export class Prices {
  constructor(private readonly events: EventPublisher) {}

  async raise(by: number) {
    await this.events.publish({ routingKey: 'price.raised', payload: { by } });
    await broker.publish('price.changed', { by });
  }
}

let held: ReturnType<typeof createBroker> | undefined;

async function getBroker() {
  if (!held) held = createBroker({ url: 'amqp://broker' });
  return held;
}

export async function lower(by: number) {
  const own = await getBroker();
  await own.publish('price.lowered', { by });
}
