import { Command, Event } from '@node-ts/bus-messages';

export class PlaceOrder extends Command {
  $name = 'shop/place-order';
  $version = 1;
  constructor(readonly id: string) {
    super();
  }
}
export class OrderPlaced extends Event {
  $name = 'shop/order-placed';
  $version = 1;
  constructor(readonly id: string) {
    super();
  }
}
export class OrderPaid extends Event {
  $name = 'shop/order-paid';
  $version = 1;
}
