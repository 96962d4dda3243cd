import type { VocabularyInput } from './schema.js';

const by = { of: 'receiver', arg: 0, as: 'name', property: 'name' } as const;

/** https://github.com/Effect-TS/effect/tree/main/packages/workflow: what runs step by step, and goes on where it stopped */
export const effectWorkflow: VocabularyInput = {
  name: '@effect/workflow',
  docs: 'https://github.com/Effect-TS/effect/tree/main/packages/workflow',
  packages: ['@effect/workflow', 'effect/unstable/workflow', 'effect/workflow'],
  listens: [{ call: ['toLayer'], types: ['Workflow'], event: by, callback: 0, kind: 'job' }],
  emits: [{ call: ['execute'], types: ['Workflow'], event: by, kind: 'job' }],
  // `import { Workflow } from '@effect/workflow'`, or all of `@effect/workflow/Workflow`.
  values: ['Workflow', ''].map((of) => ({ call: 'make', of, type: 'Workflow' })),
};
