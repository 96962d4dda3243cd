import { type DomainEvent, type EventBus, createEventBus, emitAndRecord } from './bus';

export type OrderPlaced = Readonly<{ type: 'order.placed'; id: string; at: string }>;

export const orderPlaced = (details: Omit<OrderPlaced, 'type' | 'at'>): OrderPlaced => ({
  type: 'order.placed',
  at: 'now',
  ...details,
});

/** What its type allows is not what callers mean who leave it out. */
export const orderPaid = (details: Partial<DomainEvent>): DomainEvent => {
  const event = { type: 'order.paid', id: '', ...details };
  return event as DomainEvent;
};

type Deps = Readonly<{ bus: EventBus }>;

export const placeOrder = (deps: Deps) => async (id: string) => {
  await emitAndRecord(deps.bus, [], orderPlaced({ id }));
};

export const payOrder = (deps: Deps) => async (id: string) => {
  await deps.bus.emit(orderPaid({ id }));
};

export const cancelOrder = (deps: Deps) => async (id: string) => {
  await deps.bus.emit({ type: 'order.cancelled', id });
};

export const onOrderPlaced =
  (log: string[]) =>
  async (event: { id: string }): Promise<void> => {
    log.push(event.id);
  };

export const onOrderGone =
  (log: string[]) =>
  async (event: { id: string }): Promise<void> => {
    log.push(event.id);
  };

export const register = (deps: Deps): void => {
  deps.bus.on('order.placed', onOrderPlaced([]), { consumer: 'mails' });
  deps.bus.on('order.paid', onOrderPlaced([]), { consumer: 'books' });
  deps.bus.on('order.cancelled', onOrderGone([]));
};

export function createShop() {
  const bus = createEventBus();
  register({ bus });
  return { place: placeOrder({ bus }), pay: payOrder({ bus }), cancel: cancelOrder({ bus }) };
}
