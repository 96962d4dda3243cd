import { Controller, Post } from '@nestjs/common';
import { OutboxRepository } from './outbox';
import { OrderPlaced } from './events';
@Controller('orders')
export class OrdersController {
  constructor(private readonly outbox: OutboxRepository) {}
  @Post()
  async place() { await this.outbox.store(new OrderPlaced({})); }
}
