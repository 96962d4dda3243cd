import { Bus, type BusInstance, type Handler, handlerFor } from '@node-ts/bus-core';
import { OrderPaid, OrderPlaced, PlaceOrder } from './messages';

const mails = { send: (_what: OrderPaid) => {} };

export class PlaceOrderHandler implements Handler<PlaceOrder> {
  messageType = PlaceOrder;
  constructor(private readonly bus: BusInstance) {}
  async handle({ id }: PlaceOrder) {
    await this.bus.publish(new OrderPlaced(id));
  }
}

/** Not one of the bus. */
export class OrderPaidPrinter {
  messageType = OrderPaid;
  handle() {
    console.log('paid');
  }
}

const onPlaced = handlerFor(OrderPlaced, async () => {
  mails.send(new OrderPaid());
  await bus.publish(new OrderPaid());
});

const bus = Bus.configure().withHandler(PlaceOrderHandler).withHandler(onPlaced).build();

export async function place(id: string) {
  await bus.initialize();
  bus.onError.on(({ error }) => console.log(error));
  await bus.send(new PlaceOrder(id));
}
