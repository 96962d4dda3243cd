import type { Orders } from './orders';

export class Checkout {
  constructor(private readonly orders?: Orders) {}

  async run() {
    await this.orders?.place();
  }
}
