import { CommandHandler, type EventStore, type EventsPublisher } from '@event-driven-io/emmett';
import type { Router } from 'express';
import { type AddItem, addItem, type Confirm, confirm, evolve, initialState } from './domain';

const handle = CommandHandler({ evolve, initialState });

export const cartApi = (store: EventStore, publisher: EventsPublisher, now: () => Date) => (router: Router) => {
  router.post('/carts/:id/items', async (request, response) => {
    const command: AddItem = { type: 'AddItem', data: { sku: request.body.sku } };
    await handle(store, request.params.id, (_cart) => addItem(command));
    response.sendStatus(204);
  });

  router.post('/carts/:id/confirm', async (request, response) => {
    const command: Confirm = { type: 'Confirm', data: { at: now() } };
    await handle(store, request.params.id, (cart) => [confirm(command, cart)]);
    await publisher.publish({ type: 'StockWanted', data: { id: request.params.id } });
    response.sendStatus(204);
  });
};
