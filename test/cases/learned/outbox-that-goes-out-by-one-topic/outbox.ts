import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Kafka, Producer } from 'kafkajs';
export class OutboxRow { id!: string; type!: string; payload!: any; processed!: boolean; }
@Injectable()
export class Publisher {
  constructor(@InjectRepository(OutboxRow) private readonly rows: Repository<OutboxRow>) {}
  async publish(event: BaseEvent) {
    const row = new OutboxRow();
    row.type = event.eventType;
    row.payload = event;
    await this.rows.save(row);
  }
  async publishBatch(events: BaseEvent[]) {
    const all = events.map((event) => {
      const row = new OutboxRow();
      row.type = event.eventType;
      row.payload = event;
      return row;
    });
    await this.rows.save(all);
  }
}
@Injectable()
export class Relay {
  private producer: Producer;
  constructor(@InjectRepository(OutboxRow) private readonly rows: Repository<OutboxRow>) {
    this.producer = new Kafka({ brokers: [] }).producer();
  }
  @Cron('* * * * * *')
  async relay() {
    const events = await this.rows.find({ where: { processed: false } });
    const messages = events.map((event) => ({ key: event.id, value: JSON.stringify({ id: event.id, type: event.type, payload: event.payload }) }));
    await this.producer.send({ topic: 'stock.events', messages });
  }
}
export abstract class BaseEvent { abstract readonly eventType: string; }
export class StockReserved extends BaseEvent { readonly eventType = 'stock.reserved'; }
export class StockReleased extends BaseEvent { readonly eventType = 'stock.released'; }
