import { EventEmitter } from 'node:events';
import type { ShopGateway } from './gateway';

export const bus = new EventEmitter();

export class Prices {
  forget() {
    bus.emit('prices.forgotten');
  }
}

export class Shops {
  constructor(private readonly gateway: ShopGateway) {}
  change() {
    this.gateway.tellServers('prices-changed', 1);
    this.gateway.tellClients('prices-changed', 'shop', 1);
  }
  close() {
    this.gateway.tellServers('shop-closed');
  }
}
