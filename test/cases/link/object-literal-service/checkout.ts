import { orderService } from './order-service';

export async function checkout() {
  await orderService.place();
  orderService.log();
}
