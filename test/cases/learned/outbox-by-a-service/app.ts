import { Cron } from '@nestjs/schedule';
import { Controller, Post, Injectable } from '@nestjs/common';
import { ClientProxy, EventPattern } from '@nestjs/microservices';
import { PrismaClient } from '@prisma/client';
@Injectable()
export class OutboxService {
  constructor(private readonly prisma: PrismaClient) {}
  async store(eventType: string, payload: object) {
    await this.prisma.outbox.create({ data: { eventType, payload: JSON.stringify(payload), status: 'PENDING' } });
  }
}
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly client: ClientProxy,
  ) {}
  @Cron('*/5 * * * * *')
  async relay() {
    const rows = await this.prisma.outbox.findMany({ where: { status: 'PENDING' } });
    for (const row of rows) {
      this.client.emit(row.eventType, row.payload);
    }
  }
}
@Controller('orders')
export class Orders {
  constructor(private readonly outbox: OutboxService) {}
  @Post() async place() {
    await this.outbox.store('order.placed', {});
  }
  @Post('pay') async pay() {
    await this.outbox.store('order.paid', {});
  }
}
export class Stock {
  @EventPattern('order.placed') reserve() {}
  @EventPattern('order.paid') ship() {}
}
