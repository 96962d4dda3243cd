import { Kafka } from 'kafkajs';
import type { DataSource, Repository } from 'typeorm';

export class OutboxRow {
  id: string;
  type: string;
  payload: object;
}
export class Orders {
  constructor(private readonly source: DataSource) {}
  async create() {
    const row = new OutboxRow();
    row.type = 'OrderCreated';
    row.payload = { id: 1 };
    await this.source.manager.save(OutboxRow, row);
  }
  async close(ok: boolean) {
    await this.tell(ok ? 'OrderConfirmed' : 'OrderFailed');
  }
  private async tell(type?: string) {
    if (!type) return;
    const row = new OutboxRow();
    row.type = type;
    await this.source.manager.save(OutboxRow, row);
  }
}
const kafka = new Kafka({ brokers: [] });
export class Relay {
  private readonly producer = kafka.producer();
  constructor(private readonly rows: Repository<OutboxRow>) {}
  async poll() {
    const rows = await this.rows.find();
    const messages = rows.map((row) => ({ key: row.id, value: JSON.stringify({ type: row.type, payload: row.payload }) }));
    await this.producer.send({ topic: 'order.events', messages });
  }
}
export class Mails {
  private readonly consumer = kafka.consumer({ groupId: 'mails' });
  constructor(private readonly orders: Orders) {}
  async start() {
    await this.consumer.subscribe({ topic: 'order.events' });
    await this.consumer.run({
      eachMessage: async ({ message }) => {
        if (!message.value) return;
        const event = JSON.parse(message.value.toString());
        await this.handleEvent(event);
      },
    });
  }
  private async handleEvent(event: any) {
    const { type, payload } = event;
    if (type === 'OrderConfirmed') console.log(payload);
    else if (type === 'OrderFailed') console.log('sorry', payload);
  }
}
export class Stock {
  private readonly consumer = kafka.consumer({ groupId: 'stock' });
  constructor(private readonly orders: Orders) {}
  async start() {
    await this.consumer.subscribe({ topic: 'order.events' });
    await this.consumer.run({ eachMessage: async ({ message }) => this.onEvent(JSON.parse(message.value!.toString())) });
  }
  private async onEvent(event: any) {
    const type = event.type || event.eventType;
    if (type === 'OrderCreated') await this.orders.close(true);
  }
}
