import type { VocabularyInput } from './schema.js';

/** https://github.com/mikehostetler/amplify */
export const amplify: VocabularyInput = {
  name: 'amplify',
  docs: 'https://github.com/mikehostetler/amplify',
  packages: ['amplify'],
  // `subscribe(topic, callback)`, `subscribe(topic, context, callback, priority)`
  listens: [{ call: ['subscribe'], types: ['Static'], event: { arg: 0, as: 'name' }, callback: -1, kind: 'event' }],
  emits: [{ call: ['publish'], types: ['Static'], event: { arg: 0, as: 'name' }, kind: 'event' }],
  values: [
    { exported: 'amplify', type: 'Static' },
    { exported: 'default', type: 'Static' },
  ],
};
