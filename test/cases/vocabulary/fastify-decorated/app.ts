import { EventEmitter } from 'node:events';
import Fastify, { type FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    bus: EventEmitter;
  }
}

async function bus(fastify: FastifyInstance) {
  fastify.decorate('bus', new EventEmitter());
}

async function listeners(fastify: FastifyInstance) {
  fastify.bus.on('order.placed', mail);
  fastify.bus.on('order.cancelled', mail);
}

async function mail() {}

async function orders(fastify: FastifyInstance) {
  fastify.post('/orders', async (request) => {
    fastify.bus.emit('order.placed', request.body);
  });
  fastify.delete('/orders/:id', async (request) => {
    request.server.bus.emit('order.cancelled');
  });
}

const app = Fastify();
app.register(bus);
app.register(listeners);
app.register(orders, { prefix: '/api' });
