import type { VocabularyInput } from './schema.js';

/** https://nextjs.org/docs/app/building-your-application/routing/route-handlers */
export const nextjs: VocabularyInput = {
  name: 'next',
  docs: 'https://nextjs.org/docs/app/building-your-application/routing/route-handlers',
  packages: ['next'],
  entries: [
    {
      exported: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
      types: [],
      file: { below: 'app', name: 'route' },
      kind: 'http',
      label: '{name} {path}',
    },
    { exported: ['default'], types: [], file: { below: 'pages/api' }, kind: 'http', label: 'ALL /api{path}' },
  ],
};
