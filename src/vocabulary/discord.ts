import type { VocabularyInput } from './schema.js';

/** https://discord.js.org: what happens on a server of Discord is a way in */
export const discord: VocabularyInput = {
  name: 'discord.js',
  docs: 'https://discord.js.org',
  packages: ['discord.js'],
  entries: [{ call: ['on', 'once'], types: ['Client'], kind: 'ws', says: { arg: 0 }, label: '{0}', callback: 1 }],
  values: ['on', 'once'].map((call) => ({ call, of: 'Client', gives: 'receiver' as const })),
};
