import { CachedEntityService } from './entity-service';
import { Order } from './entities';

export class OrdersService extends CachedEntityService<Order> {
  async close(id: string) {
    const order = await this.get(id);
    order.close();
  }
}
