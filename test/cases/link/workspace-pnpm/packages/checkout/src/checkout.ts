import { publish } from '@shop/bus';

export class Checkout {
  run() {
    publish('order.placed');
  }
}
