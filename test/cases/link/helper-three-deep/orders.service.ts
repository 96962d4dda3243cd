import { BaseService } from './base.service';

export class OrdersService extends BaseService {
  place() {
    this.emit('order.placed');
  }
}
