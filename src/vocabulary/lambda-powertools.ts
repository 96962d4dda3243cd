import type { VocabularyInput } from './schema.js';

/** https://docs.powertools.aws.dev/lambda/typescript/latest/getting-started/usage-patterns/: a class whose method the platform runs */
export const lambdaPowertools: VocabularyInput = {
  name: '@aws-lambda-powertools/commons',
  docs: 'https://docs.powertools.aws.dev/lambda/typescript/latest/getting-started/usage-patterns/',
  packages: ['@aws-lambda-powertools/commons'],
  entries: [{ methods: ['handler'], implements: 'LambdaInterface', kind: 'other', label: '{class}.{method}' }],
};
