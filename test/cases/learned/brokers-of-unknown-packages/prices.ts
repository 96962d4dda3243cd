import { createBroker, type EventPublisher } from '@shop/broker';
import { EVENTS, publish } from '@shop/shared';
import { publishToQueue } from '@shop/tools';

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

export const keep = () => publishToQueue('price.kept', {});
export const drop = () => publish(EVENTS.PRICE_DROPPED, {});
