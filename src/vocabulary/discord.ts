import type { VocabularyInput } from './schema.js';

const told = ['Message', 'Guild', 'GuildMember', 'User', 'TextChannel', 'ChatInputCommandInteraction', 'ContextMenuCommandInteraction'];

/** https://discord.js.org: what happens on a server of Discord is a way in, what code sends by its client itself an event */
export const discord: VocabularyInput = {
  name: 'discord.js',
  docs: 'https://discord.js.org',
  packages: ['discord.js'],
  told: true,
  shared: true,
  listens: [{ call: ['on', 'once'], types: ['Client'], event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' }],
  emits: [{ call: ['emit'], types: ['Client'], event: { arg: 0, as: 'name' }, kind: 'event' }],
  entries: [{ call: ['on', 'once'], types: ['Client'], kind: 'ws', says: { arg: 0 }, label: '{0}', callback: 1 }],
  values: [
    ...['on', 'once'].map((call) => ({ call, of: 'Client', gives: 'receiver' as const })),
    ...told.map((of) => ({ property: 'client', of, type: 'Client' })),
  ],
};
