import type { VocabularyInput } from './schema.js';

const container = 'AwilixContainer';

/** https://github.com/jeffijoe/awilix: a container that is told by name what it gives */
export const awilix: VocabularyInput = {
  name: 'awilix',
  docs: 'https://github.com/jeffijoe/awilix',
  packages: ['awilix'],
  values: [
    { call: 'createContainer', type: container },
    { call: 'createScope', of: container, type: container },
    { call: 'register', of: container, gives: 'receiver' },
  ],
};
