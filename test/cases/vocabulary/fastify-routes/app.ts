import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { bus } from './bus.js';
import users from './users.js';

const app = fastify({ logger: true });

app.get('/health', async () => ({ ok: true }));
app.post('/orders', { schema: {} }, async (request) => {
  bus.emit('order.placed', request.body);
});
app.post('/carts', {
  preHandler: async () => {
    bus.emit('cart.checked');
  },
  handler: async () => {
    bus.emit('cart.opened');
  },
});
app.route({
  method: ['PUT', 'PATCH'],
  url: '/stock/:id',
  handler: count,
});

async function count(_request: FastifyRequest, reply: FastifyReply) {
  bus.emit('stock.counted');
  return reply.send();
}

app.addHook('onClose', async () => {
  bus.emit('closed');
});

async function admin(instance: FastifyInstance) {
  instance.delete('/orders/:id', async () => {
    bus.emit('order.deleted');
  });
  instance.register(async (inner) => {
    inner.post('/reset', async () => {
      bus.emit('reset');
    });
  }, { prefix: '/danger' });
}

app.register(admin, { prefix: '/admin' });
app.register(users, { prefix: '/v1' });
app.register(users, { prefix: '/v2' });
app.register(import('./lazy.js'), { prefix: '/lazy' });
