import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export async function place(_req: unknown, _res: unknown) {
  bus.emit('order.placed');
}

export const cancel = async (_req: unknown, _res: unknown) => {
  bus.emit('order.cancelled');
};
