import type { EventEmitter } from 'node:events';

interface Context {
  bus: EventEmitter;
}

type Publisher<Payload> = (payload: Payload) => Promise<void>;
type Factory<Payload> = (context: Context) => Publisher<Payload>;
type Command<Of> = (context: Of & { log: (text: string) => void }) => Promise<void>;

export class Receipts {
  readonly print: (context: Context) => void = (context) => {
    context.bus.emit('receipt:printed');
  };

  readonly initialize: Factory<{ order: string }> =
    ({ bus }) =>
    async ({ order }) => {
      bus.emit('receipt:sent', order);
    };
}

export const daily =
  (shop: string): Command<Context> =>
  async ({ bus, log }) => {
    log(shop);
    bus.emit('day:closed');
  };

export function refund(): Factory<string> {
  return (context) => async (payment) => {
    context.bus.emit('payment:refunded', payment);
  };
}

// Nobody says what these take.
export const untyped = (context) => context.bus.emit('unknown');
export const nested =
  () =>
  ({ bus }) =>
    bus.emit('unknown');
