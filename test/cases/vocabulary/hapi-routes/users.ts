import type { Plugin, Server } from '@hapi/hapi';
import { bus } from './server';

export const users: Plugin<undefined> = {
  name: 'users',
  register: async (server: Server) => {
    server.route([
      {
        method: 'POST',
        path: '/users',
        options: { auth: false },
        handler: (request) => {
          bus.emit('user.created', request.payload);
          return 'ok';
        },
      },
    ]);
  },
};

// A route of something else.
export const table = {
  route(what: { method: string; path: string; handler: () => void }) {
    return what;
  },
};
table.route({ method: 'GET', path: '/none', handler: () => bus.emit('nobody') });
