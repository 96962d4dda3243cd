import type { Channel } from 'amqplib';
import type { Kafka } from 'kafkajs';
import { Subscription } from './kafka';
import { Audited, Rpc } from './rabbit';

export class Orders {
  constructor(private readonly kafka: Kafka) {}
  @Rpc({ routingKey: 'orders.place' })
  async place(): Promise<void> {
    await this.kafka.producer().send({ topic: 'shop.placed', messages: [] });
  }
  @Rpc({ routingKey: 'orders.cancel' })
  cancel(): void {}
  /** Nobody sends it. */
  @Rpc({ routingKey: 'orders.forget' })
  forget(): void {}
  @Audited({ routingKey: 'orders.cancel' })
  list(): void {}
}

export class Bills {
  @Rpc({ routingKey: 'bills.pay' })
  pay(): void {}
}

export class Mails {
  @Subscription({ topic: 'shop.placed' })
  thank(): void {}
}

export class Gateway {
  constructor(private readonly channel: Channel) {}
  place(): void {
    this.channel.publish('shop', 'orders.place', Buffer.from(''));
  }
  cancel(): void {
    this.channel.publish('shop', 'orders.cancel', Buffer.from(''));
  }
  pay(): void {
    this.channel.publish('shop', 'bills.pay', Buffer.from(''));
  }
}
