import type { VocabularyInput } from './schema.js';

/** https://ngrx.io/guide/effects */
export const ngrx: VocabularyInput = {
  name: '@ngrx/store, @ngrx/effects',
  docs: 'https://ngrx.io/guide/effects',
  packages: ['@ngrx/store', '@ngrx/effects'],
  listens: [
    {
      stream: 'createEffect',
      operator: 'ofType',
      event: { as: 'name', property: 'type' },
      kind: 'event',
      gives: 'ActionCreator',
      unless: { arg: 1, property: 'dispatch' },
    },
  ],
  emits: [{ call: ['dispatch'], types: ['Store'], event: { arg: 0, as: 'name', property: 'type' }, kind: 'event' }],
  values: [
    { call: 'createAction', type: 'ActionCreator' },
    { property: 'type', type: 'ActionCreator', arg: 0 },
    { call: 'createActionGroup', table: 'events', type: 'ActionCreator', text: '[{source}] {key}' },
    { call: 'inject', gives: 'instance', arg: 0 },
  ],
};
