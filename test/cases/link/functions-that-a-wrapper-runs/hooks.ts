import { EventEmitter } from 'node:events';

const events = new EventEmitter();

const Hooks = {
  around: async <P, R>(run: (params: P) => Promise<R>, params: P, name: string) => {
    const result = await run(params);
    return { name, result };
  },
};

async function announce(kind: string) {
  events.emit(`${kind}.announced`);
}

async function list(page: string) {
  return [page];
}

export async function order() {
  await Hooks.around(announce, 'order', 'order.after');
}

export async function search() {
  await Hooks.around(list, 'first', 'list.after');
}

export async function parcel() {
  const params = 'parcel';
  await Hooks.around(announce, params, 'parcel.after');
}

events.on('order.announced', () => {});
events.on('parcel.announced', () => {});
