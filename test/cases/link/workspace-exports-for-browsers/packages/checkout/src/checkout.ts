import { orders, placeOrder } from '@shop/orders';
import { labelOf } from '@shop/orders/labels';

orders.on('order.placed', (id: string) => console.log(labelOf(id)));

export function checkout(id: string): void {
  placeOrder(id);
}
