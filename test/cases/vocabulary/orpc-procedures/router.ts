import { EventEmitter } from 'node:events';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';

export const bus = new EventEmitter();
const base = os.$context<{ user?: string }>();

const place = base.handler(async ({ context }) => {
  bus.emit('order.placed', context.user);
});

const cancel = base.route({ method: 'DELETE' }).handler(async () => {
  bus.emit('order.cancelled');
});

export const router = { orders: { place, cancel }, ping: base.handler(async () => 'pong') };
export const handler = new RPCHandler(router);

class Builder {
  handler(run: () => void) {
    return run;
  }
}
// No procedure.
export const other = new Builder().handler(() => bus.emit('nobody'));
