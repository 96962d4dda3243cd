import { bus, ordersRouter } from './orders';
import { publicProcedure, router } from './trpc';

const ping = publicProcedure.query(() => {
  bus.emit('pinged');
});
export const appRouter = router({ orders: ordersRouter, health: router({ ping }) });

bus.on('order.placed', () => console.log('placed'));

/** No router: another function of the same name takes the same. */
const table = ((router: (of: object) => object) => router({ drop: () => bus.emit('dropped') }))((of) => of);
export default table;
