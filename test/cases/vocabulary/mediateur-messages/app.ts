import { mediator } from 'mediateur';
import { type PlaceOrder, registerPlaceOrder } from './place';

registerPlaceOrder();
mediator.register('System.Projector.Order', async () => console.log('placed'));

export class Orders {
  async place(id: string) {
    await mediator.send<PlaceOrder>({ type: 'Order.Command.Place', data: { id } });
  }
}

/** Something else of the same name. */
export const other = { send: (message: { type: string }) => message };
other.send({ type: 'Order.Command.Place' });
