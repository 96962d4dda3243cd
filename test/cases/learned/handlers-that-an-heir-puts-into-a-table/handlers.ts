import { Injectable, Module } from '@nestjs/common';
import { OrderPaid } from './events';
import { InboxRepository, OutboxRepository } from './outbox';

interface Message {
  id: string;
  body: unknown;
}

@Injectable()
export class OrderPlacedProcessor {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly outbox: OutboxRepository,
  ) {}
  async handle(message: Message) {
    await this.inbox.note({ id: message.id, eventType: 'OrderPlaced' });
    await this.outbox.store(new OrderPaid(message.body));
  }
}

@Injectable()
export class OrderPaidProcessor {
  constructor(private readonly inbox: InboxRepository) {}
  async handle(message: Message) {
    await this.inbox.note({ id: message.id, eventType: 'OrderPaid' });
  }
}

@Module({ providers: [OrderPlacedProcessor] })
export class OrderPlacedModule {}
@Module({ providers: [OrderPaidProcessor] })
export class OrderPaidModule {}
