import { EventPattern } from '@nestjs/microservices';
import { Kafka } from 'kafkajs';
import type { EntityManager, Repository } from 'typeorm';

export class OutboxMessage {
  id: string;
  topic: string;
  payload: object;
}

export class Orders {
  constructor(private readonly manager: EntityManager) {}
  async place(): Promise<void> {
    const placed = this.manager.create(OutboxMessage, { topic: 'order-placed', payload: {} });
    const logged = this.manager.create(OutboxMessage, { topic: 'order-logged', payload: {} });
    await this.manager.save([placed, logged]);
  }
  async pay(): Promise<void> {
    const paid = this.manager.create(OutboxMessage, { topic: 'order-paid', payload: {} });
    await this.manager.save(paid);
  }
}

export class Relay {
  private readonly producer = new Kafka({ brokers: [] }).producer();
  constructor(private readonly outbox: Repository<OutboxMessage>) {}
  async poll(): Promise<void> {
    for (const { topic, payload } of await this.outbox.find())
      await this.producer.send({ topic, messages: [{ value: JSON.stringify(payload) }] });
  }
}

export class Mails {
  @EventPattern('order-placed')
  thank(): void {}
  @EventPattern('order-logged')
  keep(): void {}
  @EventPattern('order-paid')
  receipt(): void {}
}
