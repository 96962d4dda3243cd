import type { FastifyPluginAsync } from 'fastify';
import { bus } from './bus.js';

const users: FastifyPluginAsync = async (app) => {
  app.post('/users', async () => {
    bus.emit('user.registered');
  });
};
export default users;
