import { Job, jobs, work } from './job';

export class SendReceipt extends Job<{ order: string }> {
  readonly queue = 'mails';
  async handle(data: { order: string }): Promise<void> {
    console.log(data.order);
  }
}

export class ShipOrder extends Job<{ order: string }> {
  async handle(data: { order: string }): Promise<void> {
    await SendReceipt.dispatch({ order: data.order });
  }
}

jobs.set('SendReceipt', SendReceipt);
jobs.set('ShipOrder', ShipOrder);
work('mails');
work('default');

export class Shop {
  async buy(order: string): Promise<void> {
    await ShipOrder.dispatch({ order });
    await SendReceipt.delayed().dispatch({ order });
    await new ShipOrder().dispatch({ order });
  }
}
