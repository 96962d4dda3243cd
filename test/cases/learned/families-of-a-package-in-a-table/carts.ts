import express from 'express';
import { Listener, Publisher, Topics, wire } from 'far-wire';

class CartOpenedPublisher extends Publisher<{ cart: string }> {
  topic: Topics.CartOpened = Topics.CartOpened;
}
class CartPaidPublisher extends Publisher<{ cart: string }> {
  topic: Topics.CartPaid = Topics.CartPaid;
}

const senders = [
  { topic: Topics.CartOpened, sender: CartOpenedPublisher },
  { topic: Topics.CartPaid, sender: CartPaidPublisher },
];

export async function start() {
  for (const { topic, sender } of senders) {
    const publisher = new sender(wire.client);
    await publisher.connect();
    wire.publishers[topic] = publisher;
  }
}

export class PaymentTakenListener extends Listener<{ cart: string }> {
  topic: Topics.PaymentTaken = Topics.PaymentTaken;
  async onMessage(data: { cart: string }) {
    await wire.publishers[Topics.CartPaid].publish(data);
  }
}

export const carts = express.Router();
carts.post('/carts', async (req, res) => {
  await wire.publishers[Topics.CartOpened].publish({ cart: req.body.cart });
  res.end();
});
/** No publisher there says that it is for this; another table is not the publishers'. */
carts.delete('/carts', async (req, res) => {
  await wire.publishers[Topics.CartLost].publish({ cart: req.body.cart });
  await wire.logs[Topics.CartOpened].publish({ cart: req.body.cart });
  res.end();
});
