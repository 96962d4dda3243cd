import { Controller } from '@nestjs/common';
import { ClientProxy, EventPattern } from '@nestjs/microservices';
import type { PrismaClient } from '@prisma/client';
export class Relay {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly client: ClientProxy,
  ) {}
  async relay() {
    for (const row of await this.prisma.outbox.findMany()) this.client.emit(row.type, row.payload);
  }
}
export class Orders {
  constructor(private readonly prisma: PrismaClient) {}
  async place() {
    await this.prisma.outbox.create({ data: { type: 'order.placed', payload: '' } });
  }
  async pay() {
    await this.prisma.outbox.create({ data: { type: 'order.paid', payload: '' } });
  }
}
@Controller()
export class Stock {
  constructor(private readonly prisma: PrismaClient) {}
  @EventPattern('order.placed') async reserve() {
    await this.prisma.history.create({ data: { type: 'order.placed' } });
  }
  @EventPattern('order.paid') async ship() {
    await this.seen('order.paid');
  }
  private async seen(type: string) {
    if (!(await this.prisma.outbox.count({ where: { type } }))) await this.prisma.history.create({ data: { type } });
  }
}
