import { AmqpConnection } from '@golevelup/nestjs-rabbitmq';
import { Injectable, OnModuleInit } from '@nestjs/common';

const subscribe = async <T>(amqp: AmqpConnection, event: string, handler: (payload: T) => Promise<void>, name: string) => {
  await amqp.createSubscriber<T>(
    async (payload) => {
      if (!payload) throw new Error(`Nothing in ${event}`);
      await handler(payload);
    },
    { exchange: 'shop', routingKey: event, queue: event },
    name,
  );
};

@Injectable()
export class OrderConsumer implements OnModuleInit {
  constructor(private readonly amqp: AmqpConnection) {}

  async onModuleInit() {
    await subscribe(this.amqp, 'order.placed', (payload: { id: string }) => this.ship(payload.id), OrderConsumer.name);
    await subscribe(this.amqp, 'order.cancelled', (payload: { id: string }) => this.refund(payload.id), OrderConsumer.name);
    await this.amqp.createRpc(async (id?: string) => this.price(id), { exchange: 'shop', routingKey: 'price.ask', queue: 'prices' });
  }

  private async ship(id: string) {
    await this.amqp.publish('shop', 'parcel.sent', { id });
  }

  private async refund(id: string) {}

  private async price(id?: string) {
    return 1;
  }
}

@Injectable()
export class Shop {
  constructor(private readonly amqp: AmqpConnection) {}

  async place(id: string) {
    await this.amqp.request({ exchange: 'shop', routingKey: 'price.ask', payload: id });
    await this.amqp.publish('shop', 'order.placed', { id });
  }

  async cancel(id: string) {
    await this.amqp.publish('shop', 'order.cancelled', { id });
  }
}
