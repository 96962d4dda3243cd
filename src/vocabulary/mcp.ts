import type { VocabularyInput } from './schema.js';

/** https://modelcontextprotocol.io/docs/develop/build-server: what models ask a server for */
export const mcp: VocabularyInput = {
  name: '@modelcontextprotocol/sdk',
  docs: 'https://modelcontextprotocol.io/docs/develop/build-server',
  packages: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/server'],
  entries: [
    ...['tool', 'resource', 'prompt'].flatMap((kind) =>
      [kind, `register${kind[0].toUpperCase()}${kind.slice(1)}`].map((call) => ({
        call: [call],
        types: ['McpServer'],
        kind: 'other' as const,
        says: { arg: 0 },
        label: `${kind} {0}`,
        callback: -1,
      })),
    ),
    { call: ['setRequestHandler'], types: ['Server'], kind: 'other', says: { arg: 0 }, label: '{0}', callback: 1 },
  ],
};
