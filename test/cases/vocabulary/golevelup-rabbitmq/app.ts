import { AmqpConnection, RabbitRPC, RabbitSubscribe } from '@golevelup/nestjs-rabbitmq';
import { Injectable } from '@nestjs/common';

@Injectable()
export class Orders {
  constructor(private readonly amqp: AmqpConnection) {}

  async place() {
    await this.amqp.publish('shop', 'order.placed', {});
    await this.amqp.publish('news', '', {});
    return this.amqp.request<number>({ exchange: 'shop', routingKey: 'price.asked', payload: {} });
  }

  @RabbitRPC({ exchange: 'shop', routingKey: 'price.asked', queue: 'prices' })
  async price() {
    return 1;
  }

  @RabbitSubscribe({ exchange: 'shop', routingKey: ['order.placed', 'order.changed'], queue: 'stock' })
  async onOrder() {
    await this.amqp.publish('shop', 'stock.reserved', {});
  }

  @RabbitSubscribe({ exchange: 'shop', routingKey: '*.reserved', queue: 'audit' })
  async onReserved() {}

  @RabbitSubscribe({ exchange: 'news', routingKey: '', queue: '' })
  async onNews() {}

  @RabbitSubscribe({ exchange: 'news', routingKey: '', queue: 'archive' })
  async onNewsToKeep() {}
}
