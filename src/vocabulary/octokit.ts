import type { VocabularyInput } from './schema.js';

const types = ['Webhooks', 'Probot', 'Application'];

/** https://github.com/octokit/webhooks.js and https://probot.github.io/docs/webhooks: what happens on GitHub is a way in */
export const octokitWebhooks: VocabularyInput = {
  name: '@octokit/webhooks',
  docs: 'https://github.com/octokit/webhooks.js',
  packages: ['@octokit/webhooks', '@octokit/app', 'octokit', 'probot'],
  entries: [
    { call: ['on'], types, kind: 'other', says: { arg: 0 }, label: 'webhook {0}', callback: 1 },
    { call: ['onAny'], types, kind: 'other', label: 'webhook *', callback: 0 },
  ],
  values: [
    ...['App', 'Probot'].map((of) => ({ property: 'webhooks', of, type: 'Webhooks' })),
    { callbackOf: 'run', arg: 0, type: 'Probot' },
    { callbackOf: 'createNodeMiddleware', arg: 0, type: 'Probot' },
    { callbackOf: 'load', types: ['Probot', 'Server'], arg: 0, type: 'Probot' },
  ],
};
