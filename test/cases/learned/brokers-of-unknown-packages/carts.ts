import { CartClosed, CartEmptied } from '@shop/kafka/events';
import { carts } from './kafka';

export async function open(id: string) {
  await carts.publishMessage('cart.opened', { key: id });
}

export class Carts {
  async listen() {
    await carts.subscribe('user.left', { fromBeginning: true }, this.close);
    await carts.subscribeToTopics([
      { topic: 'stock.counted', handler: this.check },
      { topic: 'stock.gone', handler: this.empty },
    ]);
  }

  private close = async (user: { cart: string }) => {
    await carts.sendEvent(CartClosed({ key: user.cart }));
  };

  private check = async () => {};

  private empty = async (stock: { cart: string }) => {
    const event = CartEmptied({ key: stock.cart });
    await carts.sendEvent(event);
  };
}
