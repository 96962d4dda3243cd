import type { VocabularyInput } from './schema.js';

/** The decorators that this package exports for code without a framework: README.md, "Without a framework". */
export const eventCascade: VocabularyInput = {
  name: 'event-cascade/decorators',
  docs: 'README.md#without-a-framework',
  packages: ['event-cascade/decorators'],
  listens: [
    { decorator: 'Handles', on: 'class', method: 'handle', event: { arg: 'all', as: 'class' }, kind: 'event' },
    { decorator: 'Handles', on: 'method', event: { arg: 'all', as: 'class' }, kind: 'event' },
  ],
  entries: [
    { decorator: 'Controller', on: 'method', kind: 'other', label: '{0|method}' },
    { decorator: 'Controller', on: 'class', method: '*', kind: 'other', label: '{method}' },
  ],
  roles: [
    { decorator: 'Archiver', role: 'archiver' },
    { decorator: 'Controller', role: 'controller' },
  ],
  claims: ['Emits'],
};
