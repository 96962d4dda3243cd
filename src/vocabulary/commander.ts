import type { VocabularyInput } from './schema.js';

const chained = [
  ...['name', 'description', 'summary', 'version', 'usage', 'alias', 'aliases', 'argument', 'arguments', 'addArgument', 'option'],
  ...['requiredOption', 'addOption', 'addHelpText', 'showHelpAfterError', 'allowUnknownOption', 'hook', 'action'],
];

/** https://github.com/tj/commander.js */
export const commander: VocabularyInput = {
  name: 'commander',
  docs: 'https://github.com/tj/commander.js',
  packages: ['commander', '@commander-js/extra-typings'],
  entries: [{ call: ['action'], types: ['Command'], kind: 'cli', says: { arg: 0, of: 'receiver' }, label: '{0|method}', callback: 0 }],
  values: [
    { exported: 'program', type: 'Command' },
    { call: 'createCommand', type: 'Command' },
    ...['Command', 'program'].flatMap((of) => [
      { call: 'command', of, type: 'Command' },
      ...chained.map((call) => ({ call, of, gives: 'receiver' as const })),
    ]),
  ],
};
