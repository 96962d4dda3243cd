import { Listener, Publisher, Topics, wire } from 'far-wire';

class PaymentTakenPublisher extends Publisher<{ cart: string }> {
  topic: Topics.PaymentTaken = Topics.PaymentTaken;
}

export class CartOpenedListener extends Listener<{ cart: string }> {
  topic: Topics.CartOpened = Topics.CartOpened;
  async onMessage(data: { cart: string }) {
    if (data.cart) await wire.publishers[Topics.PaymentTaken].publish(data);
  }
}

export async function start() {
  wire.publishers[Topics.PaymentTaken] = new PaymentTakenPublisher(wire.client);
}
