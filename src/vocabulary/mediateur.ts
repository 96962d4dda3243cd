import type { VocabularyInput } from './schema.js';

const types = ['mediator'];

export const mediateur: VocabularyInput = {
  name: 'mediateur',
  docs: 'https://www.npmjs.com/package/mediateur',
  packages: ['mediateur'],
  listens: [{ call: ['register'], types, event: { arg: 0, as: 'name' }, callback: 1, kind: 'command' }],
  emits: [{ call: ['send', 'publish'], types, event: { arg: 0, property: 'type', as: 'name' }, kind: 'command' }],
  values: [{ exported: 'mediator', type: 'mediator' }],
};
