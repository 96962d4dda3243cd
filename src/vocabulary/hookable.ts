import type { VocabularyInput } from './schema.js';

const types = ['Hookable', 'HookableCore'];

/** https://github.com/unjs/hookable */
export const hookable: VocabularyInput = {
  name: 'hookable',
  docs: 'https://github.com/unjs/hookable',
  packages: ['hookable'],
  listens: [
    { call: ['hook', 'hookOnce'], types, event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' },
    {
      object: { type: 'NestedHooks', given: [{ call: 'addHooks', types, arg: 0 }] },
      table: '',
      handler: '',
      event: { as: 'name' },
      kind: 'event',
    },
  ],
  emits: [
    { call: ['callHook', 'callHookParallel'], types, event: { arg: 0, as: 'name' }, kind: 'event' },
    { call: ['callHookWith'], types, event: { arg: 1, as: 'name' }, kind: 'event' },
  ],
  values: [{ call: 'createHooks', type: 'Hookable' }],
};
