import type { VocabularyInput } from './schema.js';

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** https://svelte.dev/docs/kit/routing and https://svelte.dev/docs/kit/form-actions */
export const sveltekit: VocabularyInput = {
  name: '@sveltejs/kit',
  docs: 'https://svelte.dev/docs/kit/routing',
  packages: ['@sveltejs/kit'],
  entries: [
    { exported: verbs, types: [], file: { below: 'routes', name: '+server' }, kind: 'http', label: '{name} {path}' },
    ...['+page.server', '+layout.server'].map((name) => ({
      exported: ['load'],
      types: [],
      file: { below: 'routes', name },
      kind: 'http' as const,
      label: 'GET {path}',
    })),
    { exported: ['actions'], types: [], file: { below: 'routes', name: '+page.server' }, kind: 'http', label: 'POST {path}?/{key}' },
  ],
};
