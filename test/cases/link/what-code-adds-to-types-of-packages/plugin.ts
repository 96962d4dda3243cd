import fp from 'fastify-plugin';
import { Orders } from './orders';

declare module 'fastify' {
  interface FastifyInstance {
    counts: Orders;
  }
  interface FastifyRequest {
    orders: Orders;
  }
}

export const orders = fp(async (app) => {
  app.decorateRequest('orders');
  app.addHook('preHandler', (request, _reply, done) => {
    request.orders = new Orders();
    done();
  });
});
