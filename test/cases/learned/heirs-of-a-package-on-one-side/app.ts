import { client } from './client';
import { OrderCreatedPublisher, PaymentCreatedListener } from './events';

export async function start() {
  new PaymentCreatedListener(client).listen();
}
export async function order(id: string) {
  await new OrderCreatedPublisher(client).publish({ id });
}
