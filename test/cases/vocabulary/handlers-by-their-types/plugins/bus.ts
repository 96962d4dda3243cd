import { EventEmitter } from 'node:events';
import fp from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyInstance {
    bus: EventEmitter;
  }
}

// Nobody is seen to register it: a folder of plugins is loaded.
export default fp(async (app) => {
  app.decorate('bus', new EventEmitter());
});
