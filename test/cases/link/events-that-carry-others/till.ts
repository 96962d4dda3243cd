import { ShopBus } from './bus';

export class Till {
  constructor(private readonly bus: ShopBus) {
    bus.on('till.placed', () => this.pay());
  }
  place() {
    this.bus.tell('till.placed', 1);
    this.bus.tell('till.empty', 1);
  }
  pay() {
    this.bus.tell('till.paid', 1);
  }
}
