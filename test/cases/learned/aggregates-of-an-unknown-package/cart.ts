import { Model, Rule } from '@shop/pricing';

/** What is applied here is no event. */
class Discount extends Rule {}
class Voucher extends Rule {}

export class Cart extends Model {
  discount() {
    this.apply(new Discount());
    this.apply(new Voucher());
  }
}
