import type { VocabularyInput } from './schema.js';

/** https://github.com/cacjs/cac */
export const cac: VocabularyInput = {
  name: 'cac',
  docs: 'https://github.com/cacjs/cac',
  packages: ['cac'],
  entries: [{ call: ['action'], types: ['Command'], kind: 'cli', says: { arg: 0, of: 'receiver' }, label: '{0|method}', callback: 0 }],
  values: [
    ...['cac', 'default'].map((call) => ({ call, type: 'CAC' })),
    { call: 'command', of: 'CAC', type: 'Command' },
    ...['option', 'alias', 'usage', 'example', 'allowUnknownOptions', 'ignoreOptionDefaultValue', 'action'].map((call) => ({
      call,
      of: 'Command',
      gives: 'receiver' as const,
    })),
  ],
};
