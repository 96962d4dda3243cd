import { createBroker, type EventPublisher } from '@shop/broker';

const broker = createBroker({ url: 'amqp://broker' });

export class Prices {
  constructor(private readonly events: EventPublisher) {}

  async raise(by: number) {
    await this.events.publish({ routingKey: 'price.raised', payload: { by } });
    await broker.publish('price.changed', { by });
  }
}
