import express from 'express';
import { MessageBus } from './bus';
import { Receiver, Sender } from './wire';

const bus = new MessageBus();
const sender = new Sender();

export class Orders {
  async place(order: object) {
    await bus.publish('order.placed', order);
  }
  async cancel(order: object) {
    await bus.publish('order.cancelled', order);
  }
}

export class Bills {
  private readonly bus = new MessageBus();

  async start() {
    await this.bus.subscribe('order.placed', this.bill.bind(this));
    new Receiver().onMessage('billed', (bill) => console.log(bill));
  }
  private async bill(order: object) {
    sender.notify('billed', order);
  }
}

export const app = express();
app.post('/orders', async (req, res) => {
  await new Orders().place(req.body);
  res.end();
});
