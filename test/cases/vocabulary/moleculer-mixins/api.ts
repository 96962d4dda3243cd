import Koa from 'koa';
import type { ServiceBroker } from 'moleculer';

export const serve = (broker: ServiceBroker) => {
  const app = new Koa();
  app.use(async (ctx, next) => {
    await broker.call('orders.place', ctx.query);
    await next();
  });
  return app;
};
