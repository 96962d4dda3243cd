import type { VocabularyInput } from './schema.js';

const rooms = ['Room', 'LobbyRoom', 'RelayRoom'];

/** https://docs.colyseus.io/room: what clients of a room send, and what happens to it, are ways in; what they are sent is no event of the application. */
export const colyseus: VocabularyInput = {
  name: 'colyseus',
  docs: 'https://docs.colyseus.io/room',
  packages: ['colyseus', '@colyseus/core'],
  listens: [{ call: ['subscribe'], types: ['Presence'], event: { arg: 0, as: 'name' }, callback: 1, kind: 'message' }],
  emits: [{ call: ['publish'], types: ['Presence'], event: { arg: 0, as: 'name' }, kind: 'message' }],
  entries: [
    ...rooms.flatMap((room) => [
      ...['onAuth', 'onJoin', 'onLeave', 'onDrop', 'onReconnect'].map((method) => ({
        methods: [method],
        extends: room,
        kind: 'ws' as const,
        label: '{class}.{method}',
      })),
      ...['onCreate', 'onDispose', 'onBeforeShutdown'].map((method) => ({
        methods: [method],
        extends: room,
        kind: 'lifecycle' as const,
        label: '{class}.{method}',
      })),
    ]),
    { call: ['onMessage'], types: rooms, kind: 'ws', says: { arg: 0 }, label: '{0}', callback: 1 },
  ],
  values: [...rooms.map((of) => ({ property: 'presence', of, type: 'Presence' })), { exported: 'matchMaker.presence', type: 'Presence' }],
};
