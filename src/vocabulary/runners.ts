import type { VocabularyInput } from './schema.js';

const exported = ['default', '='];

/** https://github.com/nodeshift/opossum: a breaker runs the one function that it was made with. */
export const opossum: VocabularyInput = {
  name: 'opossum',
  docs: 'https://nodeshift.dev/opossum/',
  packages: ['opossum'],
  values: exported.map((call) => ({ call, gives: 'argument' as const, runs: ['fire'] })),
};

/** https://github.com/mcollina/fastq: a queue in memory whose worker is given what is pushed. */
export const fastq: VocabularyInput = {
  name: 'fastq',
  docs: 'https://github.com/mcollina/fastq',
  packages: ['fastq'],
  values: [...exported, 'promise'].map((call) => ({ call, gives: 'argument' as const, or: 1, runs: ['push', 'unshift'] })),
};
