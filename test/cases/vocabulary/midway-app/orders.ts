import * as bull from '@midwayjs/bull';
import { Controller, Del, Get, Inject, Post, Provide } from '@midwayjs/core';

@Provide()
export class Orders {
  @Inject()
  bullFramework: bull.Framework;

  @bull.InjectQueue('receipts')
  receipts: bull.BullQueue;

  async place(id: string, isLate: boolean) {
    await this.bullFramework.getQueue('payments').addJobToQueue({ id });
    if (isLate) await this.bullFramework.addJobToQueue('reminders', { id }, { delay: 1000 });
  }

  async cancel(id: string) {
    await this.receipts.runJob({ id });
  }
}

@Controller('/orders')
export class OrdersController {
  @Inject()
  orders: Orders;

  @Post('/', { summary: 'places an order' })
  async place() {
    await this.orders.place('1', true);
  }

  @Del('/:id')
  async cancel() {
    await this.orders.cancel('1');
  }

  @Get('/')
  async list() {
    return [];
  }
}
