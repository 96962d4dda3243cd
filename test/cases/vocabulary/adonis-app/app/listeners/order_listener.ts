import OrderShipped from '#events/order_shipped';
import { OrderService } from '#services/order_service';

export default class OrderListener {
  placed({ id }: { id: string }) {
    console.log('placed', id);
  }

  async cancelled({ id }: { id: string }) {
    await new OrderService().refund(id);
  }

  shipped(event: OrderShipped) {
    console.log(event.id);
  }
}
