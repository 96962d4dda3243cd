import type { VocabularyInput } from './schema.js';

const builder = 'ServerFnBuilder';

/** https://tanstack.com/start/latest/docs/framework/react/guide/server-functions */
export const tanstackStart: VocabularyInput = {
  name: 'tanstack-start',
  docs: 'https://tanstack.com/start/latest/docs/framework/react/guide/server-functions',
  packages: ['@tanstack/react-start', '@tanstack/solid-start', '@tanstack/start'],
  entries: [{ call: ['handler'], types: [builder], kind: 'http', label: 'server function {0|method}', callback: 0 }],
  values: [
    { call: 'createServerFn', type: builder },
    // Each step gives the builder with more of it said.
    ...['middleware', 'inputValidator', 'validator', 'type'].map((call) => ({ call, of: builder, gives: 'receiver' as const })),
  ],
};
