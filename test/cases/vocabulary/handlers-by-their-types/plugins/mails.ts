import fp from 'fastify-plugin';

export default fp(async (app) => {
  app.bus.on('order.placed', (order: object) => console.log(order));
});
