import type { Bus } from './bus.js';

export type Emit = (args: { name: string; payload: unknown }) => Promise<unknown>;
export type Load = (id: string) => Promise<string>;

/** The type says which function it is. */
export const createOrder =
  ({ emit }: { emit: Bus['emit'] }) =>
  async (id: string) => {
    await emit({ name: 'order.created', payload: id });
  };

/** Only who gives it knows. */
export const cancelOrder =
  ({ load, emit }: { load: Load; emit: Emit }) =>
  async (id: string) => {
    await emit({ name: 'order.cancelled', payload: await load(id) });
  };
export const sendOrder = (deps: { load: Load; emit: Emit }) => async (id: string) => {
  const { load } = deps;
  await deps.emit({ name: 'order.sent', payload: await load(id) });
};
export const billOrder = (emit: Emit) => async (id: string) => {
  await emit({ name: 'order.billed', payload: id });
};
export const closeOrder =
  ({ emit }: { emit: Emit }) =>
  async (id: string) => {
    await emit({ name: 'order.closed', payload: id });
  };
