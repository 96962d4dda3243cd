import type { VocabularyInput } from './schema.js';

const command = { call: ['command'], kind: 'cli', says: { arg: 0, property: 'command' }, label: '{0}' } as const;
const chained = ['command', 'option', 'options', 'usage', 'example', 'alias', 'scriptName', 'demandCommand', 'strict', 'help', 'version'];

/** https://yargs.js.org/docs */
export const yargs: VocabularyInput = {
  name: 'yargs',
  docs: 'https://yargs.js.org/docs',
  packages: ['yargs'],
  entries: [
    { ...command, call: ['command'], types: ['Argv', 'default'], callback: 3 },
    { ...command, call: ['command'], types: ['Argv', 'default'], callback: 0, handlers: ['handler'] },
  ],
  values: [
    { call: 'default', type: 'Argv' },
    ...chained.flatMap((call) => ['Argv', 'default'].map((of) => ({ call, of, gives: 'receiver' as const }))),
  ],
};
