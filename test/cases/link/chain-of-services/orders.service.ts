import { Injectable } from '@nestjs/common';
import { OrdersRepository } from './orders.repository';
import { Prices } from './prices';

@Injectable()
export class OrdersService {
  constructor(
    private readonly repository: OrdersRepository,
    private readonly prices: Prices,
  ) {}

  async place(id: string) {
    const price = this.prices.of(id);
    await this.repository.save(`${id}:${price}`);
  }
}
