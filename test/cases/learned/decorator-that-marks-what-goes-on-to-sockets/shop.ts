import { Hears, type Outlet, type Sockets } from './broker';

export class Orders {
  constructor(private readonly outlet: Outlet) {}
  async place(id: string): Promise<void> {
    await this.outlet.publish('order.placed', { id });
  }
  async pay(id: string): Promise<void> {
    await this.outlet.publish('order.paid', { id });
  }
  async send(id: string): Promise<void> {
    await this.outlet.publish('order.sent', { id });
  }
}

/** Hands what it hears on to browsers, under the same name: it sends nothing that anybody here hears. */
export class Screens {
  constructor(private readonly sockets: Sockets) {}
  @Hears('order.placed')
  placed(order: unknown): void {
    this.sockets.broadcast('order.placed', order);
  }
  @Hears('order.paid')
  paid(order: unknown): void {
    this.sockets.broadcast('order.paid', order);
  }
}

export class Visitors {
  constructor(private readonly sockets: Sockets) {}
  come(id: string): void {
    this.sockets.broadcast('visitor.came', { id });
  }
}

/** Sends what it heard once more: that goes where all goes. */
export class Retries {
  constructor(private readonly outlet: Outlet) {}
  @Hears('order.sent')
  async again(order: { tries: number }): Promise<void> {
    if (order.tries < 3) await this.outlet.publish('order.sent', { ...order, tries: order.tries + 1 });
  }
}
