import { initTRPC } from '@trpc/server';
import { bus } from './orders';

const t = initTRPC.create();

export default t.router({
  greet: t.procedure.mutation(() => {
    bus.emit('greeted');
  }),
});
