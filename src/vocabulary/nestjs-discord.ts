import type { VocabularyInput } from './schema.js';

const said = ['Button', 'StringSelect', 'UserSelect', 'RoleSelect', 'ChannelSelect', 'MentionableSelect', 'Modal'];
const named = ['SlashCommand', 'Subcommand', 'TextCommand', 'MessageCommand', 'UserCommand'];

/** https://necord.org/listeners, and @discord-nestjs/core, which does the same: what Discord tells a bot is a way in */
export const nestjsDiscord: VocabularyInput = {
  name: 'necord, @discord-nestjs/core',
  docs: 'https://necord.org/listeners',
  packages: ['necord', '@discord-nestjs/core'],
  entries: [
    ...['On', 'Once', ...said].map((decorator) => ({ decorator, on: 'method' as const, kind: 'ws' as const, label: '{0}' })),
    ...named.map((decorator) => ({ decorator, on: 'method' as const, kind: 'ws' as const, label: '/{name|method}' })),
    { decorator: 'Handler', on: 'method', kind: 'ws', label: '{class}' },
  ],
};
