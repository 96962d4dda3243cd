import { EventEmitter } from 'node:events';
import { initTRPC } from '@trpc/server';

export const bus = new EventEmitter();
const t = initTRPC.create();

export const ordersRouter = t.router({
  place: t.procedure.mutation(() => {
    bus.emit('placed');
  }),
});
