import type { VocabularyInput } from './schema.js';

/** https://golevelup.github.io/nestjs/modules/stripe.html */
export const golevelupStripe: VocabularyInput = {
  name: '@golevelup/nestjs-stripe',
  docs: 'https://golevelup.github.io/nestjs/modules/stripe.html',
  packages: ['@golevelup/nestjs-stripe'],
  entries: [{ decorator: 'StripeWebhookHandler', on: 'method', kind: 'http', label: 'webhook {0}' }],
};
