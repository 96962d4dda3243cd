import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { InjectRepository } from '@nestjs/typeorm';
import { Column, Entity, EntityManager, PrimaryColumn, Repository } from 'typeorm';

@Entity('outbox_events')
export class OutboxEvent {
  @PrimaryColumn() id: string;
  @Column() eventType: string;
  @Column() payload: Record<string, any>;
}
export interface PublishPayload { tenantId: string; eventType: string; payload: Record<string, any>; }

@Injectable()
export class OutboxService {
  constructor(@InjectRepository(OutboxEvent) private readonly repo: Repository<OutboxEvent>) {}
  async publish(data: PublishPayload, manager?: EntityManager): Promise<OutboxEvent> {
    const repo = manager ? manager.getRepository(OutboxEvent) : this.repo;
    const event = repo.create({ eventType: data.eventType, payload: data.payload });
    return repo.save(event);
  }
  async fetchPending(limit = 50): Promise<OutboxEvent[]> {
    return this.repo.createQueryBuilder('e').where('e.status = :status', { status: 'PENDING' }).limit(limit).getMany();
  }
}
@Injectable()
export class OutboxProcessor {
  constructor(private readonly outboxService: OutboxService) {}
  @Interval(10_000)
  async processPendingEvents() {
    const events = await this.outboxService.fetchPending(50);
    for (const event of events) await this.processEvent(event);
  }
  private async processEvent(event: OutboxEvent) {
    try { await this.dispatch(event); } catch (err) {}
  }
  private async dispatch(event: OutboxEvent): Promise<void> {
    switch (event.eventType) {
      case 'goods_receipt.created':
        await this.handleGoodsReceiptCreated(event);
        break;
      case 'purchase_order.approved':
        break;
      default:
        console.warn(event.eventType);
    }
  }
  private async handleGoodsReceiptCreated(event: OutboxEvent) {}
}
@Injectable()
export class Procurement {
  constructor(private readonly outbox: OutboxService, private readonly manager: EntityManager) {}
  async receive(id: string) {
    await this.outbox.publish({ tenantId: 'a', eventType: 'goods_receipt.created', payload: { id } }, this.manager);
  }
}
