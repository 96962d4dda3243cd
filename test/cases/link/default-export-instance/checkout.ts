import ordersService from './orders.service';

export function checkout() {
  ordersService.place();
}
