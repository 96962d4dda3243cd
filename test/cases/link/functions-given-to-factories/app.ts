import { getBus } from './bus.js';
import { billOrder, cancelOrder, closeOrder, createOrder, sendOrder } from './services.js';

async function load(id: string) {
  await getBus().emit({ name: 'order.loaded', payload: id });
  return id;
}
async function find(id: string) {
  await getBus().emit({ name: 'order.found', payload: id });
  return id;
}

export const create = (id: string) => createOrder({ emit: getBus().emit })(id);
export const cancel = (id: string) => cancelOrder({ load, emit: getBus().emit })(id);
export const send = (id: string) => sendOrder({ load: find, emit: (args) => getBus().emit(args) })(id);
export const bill = (id: string) => billOrder(getBus().emit)(id);
export const close = (id: string) => closeOrder({ emit: async ({ name, payload }) => getBus().emit({ name, payload }) })(id);

getBus().listen('order.created', () => {});
