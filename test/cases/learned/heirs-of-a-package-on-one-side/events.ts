import { Listener, Publisher, Report, Subjects, type OrderCreated, type PaymentCreated } from '@shop/common';

export class OrderCreatedPublisher extends Publisher<OrderCreated> {
  readonly subject = Subjects.OrderCreated;
}
export class OrderCancelledPublisher extends Publisher<OrderCreated> {
  readonly subject = Subjects.OrderCancelled;
}

export class PaymentCreatedListener extends Listener<PaymentCreated> {
  readonly subject = Subjects.PaymentCreated;
  queueGroupName = 'orders';
  async onMessage(data: PaymentCreated['data'], message: { ack(): void }) {
    if (data.failed) await new OrderCancelledPublisher(this.client).publish({ id: data.orderId });
    message.ack();
  }
}

/** Nobody makes one. */
export class RefundListener extends Listener<PaymentCreated> {
  readonly subject = Subjects.Refunded;
  queueGroupName = 'orders';
  onMessage() {}
}

/** No publisher by its name. */
export class Sales extends Report {
  readonly subject = 'sales';
}
export const sendSales = () => new Sales().send({ to: 'boss' });
