import { EventEmitter } from 'node:events';
import { authedProcedure, publicProcedure, router } from './trpc';

export const bus = new EventEmitter();

function cancel(id: string): void {
  bus.emit('order.cancelled', id);
}

export const ordersRouter = router({
  place: authedProcedure
    .input((given: unknown) => String(given))
    .mutation(async ({ input }) => {
      bus.emit('order.placed', input);
    }),
  cancel: authedProcedure.input((given: unknown) => String(given)).mutation(({ input }) => cancel(input)),
  list: publicProcedure.query(() => []),
  lines: {
    add: publicProcedure.mutation(() => {
      bus.emit('line.added');
    }),
  },
});
