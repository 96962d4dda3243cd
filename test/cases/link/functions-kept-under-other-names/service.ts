import { cancelOrder, packOrder, placeOrder, shipOrder } from './orders';

export const orders = { place: placeOrder };

export class Orders {
  static readonly ship = shipOrder;
  readonly cancel = cancelOrder;
  pack: () => void;
  constructor() {
    this.pack = packOrder;
  }
}
