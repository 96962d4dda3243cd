import { Configuration, type IMiddleware, Inject, Middleware, OnWSConnection, OnWSMessage, WSController } from '@midwayjs/core';
import { Orders } from './orders';

@Configuration({ imports: [] })
export class Main {
  @Inject()
  orders: Orders;

  async onReady() {
    await this.orders.place('1', false);
  }
}

@WSController()
export class Sockets {
  @Inject()
  orders: Orders;

  @OnWSConnection()
  async connected() {
    await this.orders.cancel('1');
  }

  @OnWSMessage('cancel')
  async cancel() {
    await this.orders.cancel('1');
  }
}

@Middleware()
export class Late implements IMiddleware<unknown, () => Promise<void>> {
  @Inject()
  orders: Orders;

  resolve() {
    return async (_ctx: unknown, next: () => Promise<void>) => {
      await this.orders.cancel('1');
      return next();
    };
  }
}

/** What only has such methods. */
export class Shelf {
  getQueue(name: string) {
    return { runJob: (data: unknown) => [name, data] };
  }

  fill() {
    return this.getQueue('payments').runJob({});
  }
}
