import type { VocabularyInput } from './schema.js';

const rooms = ['Server', 'Namespace'];

/** https://socket.io/docs/v4/listening-to-events: what clients send is a way in; what is sent to them is no event of the application. */
export const socketIo: VocabularyInput = {
  name: 'socket.io',
  docs: 'https://socket.io/docs/v4/listening-to-events',
  packages: ['socket.io'],
  entries: [{ call: ['on', 'once'], types: [...rooms, 'Socket'], kind: 'ws', says: { arg: 0 }, label: '{0}', callback: 1 }],
  values: [
    // Called without `new`, and how versions before 3 were made.
    { call: 'default', type: 'Server' },
    { call: '=', type: 'Server' },
    { call: 'of', of: 'Server', type: 'Namespace' },
    ...['on', 'use'].flatMap((call) => [...rooms, 'Socket'].map((of) => ({ call, of, gives: 'receiver' as const }))),
    { callbackOf: 'on', types: rooms, arg: 1, type: 'Socket' },
    { callbackOf: 'use', types: rooms, arg: 0, type: 'Socket' },
  ],
};

/** https://socket.io/docs/v4/server-api/#serverserversideemiteventname-args: servers tell each other; of what a server hears, clients say what no server does. */
export const socketServers: VocabularyInput = {
  name: 'socket.io between servers',
  docs: 'https://socket.io/docs/v4/server-api/#serverserversideemiteventname-args',
  packages: ['socket.io'],
  shared: true,
  told: true,
  listens: [{ call: ['on', 'once'], types: rooms, event: { arg: 0, as: 'name' }, callback: 1, kind: 'message' }],
  emits: [{ call: ['serverSideEmit', 'serverSideEmitWithAck'], types: rooms, event: { arg: 0, as: 'name' }, kind: 'message' }],
};

/**
 * Clients of sockets, whose other end is another program: what that says is a way in, and what it is told no event of the application.
 * https://socket.io/docs/v4/client-api/
 */
export const socketClients: VocabularyInput = {
  name: 'clients of sockets',
  docs: 'https://socket.io/docs/v4/client-api/',
  packages: ['socket.io-client', 'phoenix', 'sockjs-client', '@microsoft/signalr', 'colyseus.js'],
  entries: [{ call: ['on', 'once'], types: ['Socket'], kind: 'ws', says: { arg: 0 }, label: '{0}', callback: 1 }],
  values: [
    ...['io', 'connect', 'default', '='].map((call) => ({ call, type: 'Socket' })),
    ...['on', 'once'].map((call) => ({ call, of: 'Socket', gives: 'receiver' as const })),
  ],
};
