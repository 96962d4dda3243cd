import { NoTransport, SnsTransport } from './sns';
import type { Subscription, Message, Transport } from './transport';

export class Publisher {
  constructor(private readonly transport: Transport) {}

  async publish(message: Message) {
    await this.transport.publish({ ...message });
  }
}

export class Subscriber {
  constructor(private readonly transport: Transport) {}

  subscribe<S extends Message['subject']>(subscription: Subscription<S>) {
    this.transport.subscribe(subscription);
  }
}

const transport: Transport = process.env.TOPICS ? new SnsTransport(JSON.parse(process.env.TOPICS), {}) : new NoTransport();
const publisher = new Publisher(transport);

export async function place(orderId: string) {
  await publisher.publish({ subject: 'orders', type: 'order.placed', orderId });
}

export async function measure(count: number) {
  if (count > 0) await publisher.publish({ subject: 'usage', type: 'usage.measured', count });
}

export class Shipping {
  private readonly subscriber = new Subscriber(transport);

  start() {
    this.subscriber.subscribe({
      group: 'shipping',
      subject: 'orders',
      callback: async (order) => {
        await this.ship(order.orderId);
      },
    });
  }

  private async ship(orderId: string) {
    await measure(orderId.length);
  }
}
