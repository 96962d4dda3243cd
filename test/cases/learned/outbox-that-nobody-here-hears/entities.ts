import { Kafka } from 'kafkajs';
import { Entity, type Repository } from 'typeorm';

@Entity()
export class OutboxMessage {
  topic!: string;
  body!: string;
}
@Entity()
export class Draft {
  topic!: string;
}

const producer = new Kafka({ brokers: [] }).producer();

export class Shipments {
  constructor(
    private readonly outbox: Repository<OutboxMessage>,
    private readonly drafts: Repository<Draft>,
  ) {}
  async ship(): Promise<void> {
    await this.outbox.insert({ topic: 'shipment.sent', body: '' });
    await this.outbox.save({ topic: 'shipment.announced', body: '' });
    await this.drafts.save({ topic: 'shipment.drafted' });
  }
}
export class Courier {
  constructor(private readonly outbox: Repository<OutboxMessage>) {}
  async relay(): Promise<void> {
    for (const message of await this.outbox.find()) await producer.send({ topic: message.topic, messages: [{ value: message.body }] });
  }
}
