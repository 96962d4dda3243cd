import type { Gateway } from './gateway';

export class Checkout {
  constructor(private readonly gateways: Map<string, Gateway>, private readonly gateway: Gateway) {}

  async run() {
    await this.gateway.charge(3);
  }
}
