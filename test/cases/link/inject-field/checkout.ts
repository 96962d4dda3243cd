import { inject } from '@angular/core';
import { OrdersService } from './orders.service';

export class Checkout {
  readonly #orders = inject(OrdersService);

  run() {
    this.#orders.place();
  }
}
