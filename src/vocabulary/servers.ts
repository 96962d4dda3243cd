import type { VocabularyInput } from './schema.js';

/** https://nodejs.org/api/http.html: whatever a server is asked */
export const nodeServers: VocabularyInput = {
  name: 'node:http requests',
  docs: 'https://nodejs.org/api/http.html',
  packages: ['node:http', 'http', 'node:https', 'https', 'node:http2', 'http2'],
  entries: [{ call: ['createServer', 'createSecureServer'], kind: 'http', label: 'ALL /*', callback: -1 }],
};

const types = ['WebSocketServer', 'WebSocket.Server', 'Server', 'WebSocket', 'default', '='];

/** https://github.com/websockets/ws: what comes in over a socket */
export const wsMessages: VocabularyInput = {
  name: 'ws messages',
  docs: 'https://github.com/websockets/ws',
  packages: ['ws'],
  entries: [{ call: ['on', 'once'], types, kind: 'ws', says: { arg: 0 }, label: '{0}', callback: 1 }],
  values: [
    ...['on', 'once'].map((call) => ({ call, gives: 'receiver' as const })),
    { callbackOf: 'on', types: types.slice(0, 3), arg: 1, type: 'WebSocket' },
  ],
};
