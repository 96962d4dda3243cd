import type { VocabularyInput } from './schema.js';

// The package's own default is a dispatcher.
const types = ['EventDispatcher', 'default'];

/** https://github.com/pleerock/event-dispatch */
export const eventDispatch: VocabularyInput = {
  name: 'event-dispatch',
  docs: 'https://github.com/pleerock/event-dispatch',
  packages: ['event-dispatch'],
  listens: [
    { decorator: 'On', on: 'method', event: { arg: 0, as: 'name' }, kind: 'event' },
    { call: ['on'], types, event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' },
    { call: ['attach'], types, event: { arg: 1, as: 'name' }, callback: 2, kind: 'event' },
  ],
  emits: [{ call: ['dispatch'], types, event: { arg: 0, as: 'name' }, kind: 'event' }],
  values: [{ exported: 'default', type: 'EventDispatcher' }],
};
