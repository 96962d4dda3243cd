import { DeciderCommandHandler, type EventStore } from '@event-driven-io/emmett';
import { type Cart, type CartEvent, evolve, type Expire, initialState } from './domain';

type Order = Expire | { type: 'Keep'; data: { note: string } };

const decide = (command: Order, cart: Cart): CartEvent | CartEvent[] => {
  switch (command.type) {
    case 'Expire':
      return cart.items.length ? { type: 'CartExpired', data: command.data } : [];
    case 'Keep':
      return [{ type: 'ItemAdded', data: { sku: command.data.note } }];
  }
};

export class Expiry {
  private readonly handle = DeciderCommandHandler<Cart, Order, CartEvent>({ decide, evolve, initialState });

  constructor(private readonly store: EventStore) {}

  async expire(id: string): Promise<void> {
    await this.handle(this.store, id, { type: 'Expire', data: { at: new Date() } });
  }

  // A command that is only made, and a stream that is only read.
  draft(id: string): Order {
    void this.store.readStream(id);
    return { type: 'Keep', data: { note: id } };
  }
}
