import { initTRPC, lazy } from '@trpc/server';

export const t = initTRPC.create();
export const createRouter = t.router;

export const appRouter = createRouter({
  orders: lazy(() => import('./orders').then((mod) => mod.ordersRouter)),
  users: lazy(() => import('./users')),
});
