import type { VocabularyInput } from './schema.js';

const sockets = ['WASocket', 'Socket'];

/** https://baileys.wiki: what happens on WhatsApp is a way in */
export const baileys: VocabularyInput = {
  name: 'baileys',
  docs: 'https://baileys.wiki/docs/socket/handling-messages',
  packages: ['baileys', '@whiskeysockets/baileys', '@adiwajshing/baileys'],
  entries: [
    { call: ['on'], types: ['BaileysEventEmitter'], kind: 'ws', says: { arg: 0 }, label: '{0}', callback: 1 },
    { call: ['process'], types: ['BaileysEventEmitter'], kind: 'ws', label: 'events', callback: 0 },
  ],
  values: [
    ...['default', 'makeWASocket', 'default.default', '='].map((call) => ({ call, type: 'WASocket' })),
    ...sockets.map((of) => ({ property: 'ev', of, type: 'BaileysEventEmitter' })),
  ],
};
