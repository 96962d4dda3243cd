import type { VocabularyInput } from './schema.js';

/** https://oclif.io/docs/commands */
export const oclif: VocabularyInput = {
  name: '@oclif/core',
  docs: 'https://oclif.io/docs/commands',
  packages: ['@oclif/core', '@oclif/command'],
  entries: [{ methods: ['run'], extends: 'Command', kind: 'cli', label: '{class}' }],
};
