import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { OutboxStatus, Prisma, PrismaClient } from '@prisma/client';
type Tx = Prisma.TransactionClient;
@Injectable() export class PrismaService extends PrismaClient {}
@Injectable()
export class Search { async index(p: unknown) {} async drop(p: unknown) {} }
@Injectable()
export class OutboxService {
  constructor(private readonly prisma: PrismaService) {}
  async enqueue(tx: Tx | PrismaService, type: string, payload: Record<string, unknown>) {
    await tx.analyticsOutbox.create({ data: { type, payload: payload as Prisma.InputJsonValue, status: OutboxStatus.PENDING } });
  }
  async enqueueStandalone(type: string, payload: Record<string, unknown>) {
    return this.enqueue(this.prisma, type, payload);
  }
}
@Injectable()
export class OutboxProcessor {
  constructor(private readonly prisma: PrismaService, private readonly search: Search) {}
  @Cron('* * * * *')
  async tick() {
    const batch = await this.prisma.analyticsOutbox.findMany({ where: { status: OutboxStatus.PENDING } });
    for (const row of batch) {
      try {
        await this.apply(row.type, row.payload as Record<string, unknown>);
        await this.prisma.analyticsOutbox.update({ where: { id: row.id }, data: { status: OutboxStatus.PROCESSED } });
      } catch (e) {
        await this.prisma.analyticsOutbox.update({ where: { id: row.id }, data: { status: OutboxStatus.FAILED } });
      }
    }
  }
  private async apply(type: string, p: Record<string, unknown>) {
    switch (type) {
      case 'TOPIC_UPSERT':
        await this.search.index(p);
        break;
      case 'ENROLLMENT': {
        await this.search.drop(p);
        break;
      }
    }
  }
}
@Injectable()
export class Topics {
  constructor(private readonly prisma: PrismaService, private readonly outbox: OutboxService) {}
  async create(name: string) {
    return this.prisma.$transaction(async (tx) => {
      await tx.topic.create({ data: { name } });
      await this.outbox.enqueue(tx, 'TOPIC_UPSERT', { name });
    });
  }
  async enroll(userId: string) {
    await this.outbox.enqueueStandalone('ENROLLMENT', { userId });
  }
}
/** What is counted of what was noted is no event. */
@Injectable()
export class Report {
  private clicks = 0;
  constructor(private readonly prisma: PrismaService) {}
  async note() {
    await this.prisma.visit.create({ data: { type: 'click' } });
    await this.prisma.visit.create({ data: { type: 'view' } });
  }
  async count() {
    for (const row of await this.prisma.visit.findMany()) this.add(row.type);
  }
  private add(type: string) {
    if (type === 'click') this.clicks++;
    if (type === 'view') this.clicks--;
  }
}
