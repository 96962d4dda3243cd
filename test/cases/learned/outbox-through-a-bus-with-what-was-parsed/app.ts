import { Injectable } from '@nestjs/common';
import type { PrismaClient } from '@prisma/client';
import type { Channel } from 'amqplib';
@Injectable()
export class Bus {
  constructor(private readonly channel: Channel) {}
  async publish(routingKey: string, event: object) {
    const isTaken = this.channel.publish('events', routingKey, Buffer.from(JSON.stringify(event)));
    if (!isTaken) throw new Error('not taken');
  }
  async subscribe(queue: string, keys: string[], handler: (event: object) => Promise<void>) {
    for (const key of keys) await this.channel.bindQueue(queue, 'events', key);
    await this.channel.consume(queue, async (message) => {
      await handler(JSON.parse(message!.content.toString()));
    });
  }
}
@Injectable()
export class Outbox {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly bus: Bus,
  ) {}
  async store(routingKey: string, event: object) {
    await this.prisma.outbox.create({ data: { routingKey, payload: JSON.stringify(event) } });
  }
  async flush() {
    for (const row of await this.prisma.outbox.findMany()) {
      const payload = JSON.parse(row.payload);
      await this.bus.publish(row.routingKey, payload);
    }
  }
}
export class Orders {
  constructor(private readonly outbox: Outbox) {}
  async place() {
    await this.outbox.store('order.placed', {});
  }
  async pay() {
    await this.outbox.store('order.paid', {});
  }
  async cancel() {
    await this.outbox.store('order.cancelled', {});
  }
}
export class Stock {
  constructor(private readonly bus: Bus) {}
  async onModuleInit() {
    await this.bus.subscribe('stock', ['order.placed', 'order.paid'], this.onOrder.bind(this));
  }
  async onOrder() {}
}
