import { publish, send } from '@event-driven-io/emmett';
import type { PostgresEventStore } from '@event-driven-io/emmett-postgresql';
import type { AddItem, CartConfirmed, ItemAdded } from './domain';

const workflow = {
  decide: (input: CartConfirmed) =>
    input.data.at.getTime()
      ? [send<AddItem>({ type: 'AddItem', data: { sku: 'again' } })]
      : [publish<ItemAdded>({ type: 'ItemAdded', data: { sku: 'first' } })],
  evolve: () => ({}),
  initialState: () => ({}),
};

export const restock = (store: PostgresEventStore) => {
  store.consumer().workflowProcessor({
    workflow,
    getWorkflowId: ({ data }) => String(data.at),
    inputs: { commands: [], events: ['CartConfirmed'] },
    outputs: { commands: ['AddItem'], events: ['ItemAdded'] },
  });
};
