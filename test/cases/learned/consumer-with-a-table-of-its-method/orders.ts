import { OrderCancelled, OrderPlaced } from './events';
import type { Outbox } from './outbox';

export class Orders {
  constructor(private readonly outbox: Outbox) {}

  async place(id: string): Promise<void> {
    await this.outbox.publishAll([new OrderPlaced(id)]);
  }

  async cancel(id: string): Promise<void> {
    await this.outbox.publishAll([new OrderCancelled(id)]);
  }
}
