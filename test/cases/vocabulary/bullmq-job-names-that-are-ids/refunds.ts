import { Queue, Worker } from 'bullmq';

export interface Order {
  id: string;
}

const refunds = new Queue('refunds');
const mails = new Queue('mails');

export class Refunds {
  /** Called whatever the order is: whoever asks for it chooses nothing. */
  async refund(order: Order) {
    return refunds.add(order.id, { order: order.id });
  }

  /** Here callers choose. */
  async mail(name: string, order: Order) {
    return mails.add(name, { order: order.id });
  }
}

new Worker('refunds', async (job) => console.log(job.data));
new Worker('mails', async (job) => {
  if (job.name === 'refunded') console.log(job.data);
});

export class Orders {
  constructor(private readonly refunds: Refunds) {}

  async cancel(order: Order) {
    await this.refunds.refund(order);
    await this.refunds.mail('refunded', order);
  }
}
