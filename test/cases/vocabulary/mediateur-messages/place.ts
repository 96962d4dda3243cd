import { type Message, type MessageHandler, mediator } from 'mediateur';

export type PlaceOrder = Message<'Order.Command.Place', { id: string }>;
export type OrderPlaced = Message<'System.Projector.Order', { type: 'OrderPlaced-V1'; id: string }>;

export const registerPlaceOrder = () => {
  const handler: MessageHandler<PlaceOrder> = async ({ id }) => {
    await mediator.publish<OrderPlaced>({ type: 'System.Projector.Order', data: { type: 'OrderPlaced-V1', id } });
  };
  mediator.register('Order.Command.Place', handler);
};
