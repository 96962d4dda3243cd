import { EventEmitter } from 'node:events';
import Hapi, { type Server } from '@hapi/hapi';
import { orderRoutes, stockRoutes } from './orders';
import { users } from './users';

export const bus = new EventEmitter();

export async function start() {
  const server: Server = Hapi.server({ port: 3000 });
  server.event('cart.filled');

  server.route({
    method: 'POST',
    path: '/carts',
    handler: async (request, h) => {
      await server.events.emit('cart.filled', request.payload);
      return h.response().code(201);
    },
  });
  server.route({
    method: ['PUT', 'PATCH'],
    path: '/carts/{id}',
    options: {
      handler: (request) => {
        bus.emit('cart.changed', request.params['id']);
        return null;
      },
    },
  });
  server.route(orderRoutes);
  for (const route of stockRoutes) server.route(route);
  server.events.on('cart.filled', (cart) => bus.emit('cart.counted', cart));
  server.events.on('log', (event) => console.log(event));
  server.ext('onPreResponse', (_request, h) => {
    bus.emit('answered');
    return h.continue;
  });
  await server.register({ plugin: users, routes: { prefix: '/api' } });
  await server.start();
}
