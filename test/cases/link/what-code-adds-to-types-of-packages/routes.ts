import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Signed extends FastifyRequest {
  user: string;
}

export default async function routes(app: FastifyInstance) {
  app.post('/orders', async (request) => {
    request.orders.place();
  });
  app.delete('/orders', async (request: Signed) => {
    request.orders.cancel();
  });
  app.get('/orders/count', async () => app.counts.count());
  // It has no such thing, whatever it is called.
  app.get('/bills', async (request) => request.bills.send());
}
