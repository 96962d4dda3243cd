import type { VocabularyInput } from './schema.js';

const types = ['Agenda', 'default', 'Pulse'];

/** https://github.com/agenda/agenda */
export const agenda: VocabularyInput = {
  name: 'agenda',
  docs: 'https://github.com/agenda/agenda',
  packages: ['agenda', '@hokify/agenda', '@pulsecron/pulse'],
  listens: [{ call: ['define'], types, event: { arg: 0, as: 'name' }, callback: -1, kind: 'job' }],
  emits: [
    { call: ['now', 'create'], types, event: { arg: 0, as: 'name' }, kind: 'job' },
    { call: ['schedule', 'every'], types, event: { arg: 1, as: 'name' }, kind: 'job' },
  ],
};
