import { cloudFormation } from './aws-sam.js';
import type { VocabularyInput } from './schema.js';

/** https://www.serverless.com/framework/docs/providers/aws/guide/intro, as `serverless.ts` says it */
export const serverless: VocabularyInput = {
  name: 'serverless',
  docs: 'https://www.serverless.com/framework/docs/providers/aws/guide/intro',
  packages: ['@serverless/typescript', 'serverless'],
  configures: {
    ...cloudFormation,
    types: ['AWS', 'Serverless'],
    file: '^serverless\\.',
    functions: 'functions',
    functionTypes: [],
    logical: '*LambdaFunction',
    handler: 'handler',
    events: 'events',
    environment: ['provider.environment', 'environment'],
    started: [],
    url: 'url',
    routes: [
      { property: 'http', kind: 'http', verb: 'method', path: 'path' },
      { property: 'httpApi', kind: 'http', verb: 'method', path: 'path' },
      { property: 'websocket', kind: 'ws', path: 'route' },
    ],
    schedules: [{ property: 'schedule' }, { property: 'schedule', at: 'rate' }, { property: 'eventBridge', at: 'schedule' }],
    rules: [{ property: 'eventBridge', event: 'pattern.detail-type', source: 'pattern.source' }],
    carriers: [
      { property: 'sqs', word: 'queue', of: ['arn'] },
      { property: 'sns', word: 'topic', of: ['arn', 'topicName'] },
      { property: 'stream', word: 'stream', of: ['arn'] },
      { property: 's3', word: 'bucket', of: ['bucket'] },
    ],
    resources: 'resources.Resources',
    exports: { ...cloudFormation.exports, table: 'resources.Outputs' },
  },
};
