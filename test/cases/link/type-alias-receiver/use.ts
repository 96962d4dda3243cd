import type { CartService, OrdersService, UsersService } from './services';

type Service = OrdersService | UsersService | CartService;
type Placing = Pick<OrdersService, 'place'>;

export function both(service: Service) {
  service.place();
}

export function picked(service: Placing) {
  service.place();
}

export function read(service: Readonly<OrdersService>) {
  service.place();
}
