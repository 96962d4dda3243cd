import { Log } from '@shop/audit';
import { OrderPaid, OrderPlaced } from './events';

/** A method of its own. */
export class Audit extends Log {
  record(event: object) {
    this.write(event);
  }
  test() {
    this.record(new OrderPlaced('1'));
    this.record(new OrderPaid('1'));
  }
}
