import type { FastifyPluginAsync } from 'fastify';

const orders: FastifyPluginAsync = async (app) => {
  app.post('/orders', async (request) => {
    app.bus.emit('order.placed', request.body as object);
    request.server.bus.emit('order.logged');
  });
};

export default orders;
