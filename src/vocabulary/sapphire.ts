import type { VocabularyInput } from './schema.js';

const pieces = [
  'Piece',
  'Listener',
  'Command',
  'Subcommand',
  'Precondition',
  'InteractionHandler',
  'Argument',
  'Route',
  'ScheduledTask',
  'Store',
];
const clients = ['SapphireClient'];

/** https://sapphirejs.dev/docs/Guide/listeners: what code sends by its client; the rest of what that tells is said by Discord */
export const sapphire: VocabularyInput = {
  name: '@sapphire/framework',
  docs: 'https://sapphirejs.dev/docs/Guide/listeners/creating-your-own-listeners',
  packages: ['@sapphire/framework', '@sapphire/pieces', '@sapphire/decorators', '@sapphire/plugin-subcommands', '@sapphire/plugin-api'],
  told: true,
  shared: true,
  listens: [
    {
      extends: 'Listener',
      method: 'run',
      event: { arg: 1, property: 'event', as: 'name' },
      decorated: { decorator: 'ApplyOptions', arg: 0 },
      other: 'emitter',
      entry: 'ws',
      kind: 'event',
    },
    { call: ['on', 'once', 'addListener'], types: clients, event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' },
  ],
  emits: [{ call: ['emit'], types: clients, event: { arg: 0, as: 'name' }, kind: 'event' }],
  values: [
    { exported: 'container.client', type: 'SapphireClient' },
    ...pieces.map((of) => ({ property: 'container', of, type: 'Container' })),
    { property: 'client', of: 'Container', type: 'SapphireClient' },
  ],
};
