import { container } from '@corp/container';

export function any(ordersService: any) {
  ordersService.place();
}

export function untyped(orders) {
  orders.place();
}

export function library() {
  const ordersService = container.resolve('OrdersService');
  ordersService.place();
}

export class Checkout {
  private ordersService;

  run(place: () => void) {
    place();
    this.ordersService.place();
  }
}
