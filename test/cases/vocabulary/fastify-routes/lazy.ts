import type { FastifyInstance } from 'fastify';
import { bus } from './bus.js';

export default async function lazy(app: FastifyInstance) {
  app.withTypeProvider().route({
    method: 'GET',
    url: '/',
    handler: async () => {
      bus.emit('loaded');
    },
  });
}
