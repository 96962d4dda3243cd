import { randomUUID } from 'node:crypto';

export abstract class BusEvent {
  constructor(readonly attributes: Record<string, unknown>) {}
}
export type BusEventClass = new (attributes: Record<string, unknown>) => BusEvent;
export type Handler<E extends BusEvent = BusEvent> = (event: E) => unknown;
type Subscriptions = Record<string, Handler<any>>;

const subscriptions = new Map<BusEventClass, Subscriptions>();

const subscriptionsOf = (event: BusEventClass): Subscriptions => {
  let known = subscriptions.get(event);
  if (!known) {
    known = {};
    subscriptions.set(event, known);
  }
  return known;
};

export const EventBus = {
  on<E extends BusEvent>(event: BusEventClass, handler: Handler<E>): () => void {
    const own = subscriptionsOf(event);
    const id = randomUUID();
    own[id] = handler;
    return () => delete own[id];
  },

  emit(event: BusEvent) {
    const own = subscriptions.get(event.constructor as BusEventClass);
    if (!own) return this;
    Object.keys(own).map((id) => {
      const handler = own[id];
      return new Promise((resolve) => process.nextTick(async () => resolve(await handler(event))));
    });
    return this;
  },
};

/** What is put into a list that is made each time is found by nobody. */
const freshOf = (_event: BusEventClass): Handler<any>[] => [];

export function forget(event: BusEventClass, handler: Handler<any>): void {
  freshOf(event).push(handler);
}
