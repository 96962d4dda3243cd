import type { VocabularyInput } from './schema.js';

const file = { below: 'app/routes', flat: true };

/** https://reactrouter.com/how-to/file-route-conventions and https://v2.remix.run/docs/file-conventions/routes */
export const remix: VocabularyInput = {
  name: '@remix-run/node, react-router',
  docs: 'https://reactrouter.com/how-to/file-route-conventions',
  packages: ['@remix-run/node', '@remix-run/server-runtime', '@remix-run/cloudflare', '@react-router/node', 'react-router'],
  entries: [
    { exported: ['loader'], types: [], file, kind: 'http', label: 'GET {path}' },
    { exported: ['action'], types: [], file, kind: 'http', label: 'POST {path}' },
  ],
};
