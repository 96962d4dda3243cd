import { Repository } from 'typeorm';
import { Order } from './order';

export class OrdersService {
  constructor(private readonly orders: Repository<Order>) {}

  async close(id: string) {
    const order: Order = await this.orders.findOneByOrFail({ id });
    order.close();
    await this.orders.save(order);
  }
}
