import type { VocabularyInput } from './schema.js';

/** https://www.serverless.com/framework/docs/providers/aws/guide/intro, as `serverless.ts` says it */
export const serverless: VocabularyInput = {
  name: 'serverless',
  docs: 'https://www.serverless.com/framework/docs/providers/aws/guide/intro',
  packages: ['@serverless/typescript', 'serverless'],
  configures: {
    types: ['AWS', 'Serverless'],
    file: 'serverless',
    functions: 'functions',
    handler: 'handler',
    events: 'events',
    environment: ['provider.environment', 'environment'],
    references: ['Ref', 'Fn::GetAtt'],
    routes: [
      { property: 'http', kind: 'http', verb: 'method', path: 'path' },
      { property: 'httpApi', kind: 'http', verb: 'method', path: 'path' },
      { property: 'websocket', kind: 'ws', path: 'route' },
    ],
    schedules: [{ property: 'schedule' }, { property: 'schedule', at: 'rate' }, { property: 'eventBridge', at: 'schedule' }],
    rules: [{ property: 'eventBridge', event: 'pattern.detail-type' }],
    carriers: [
      { property: 'sqs', word: 'queue', of: ['arn'] },
      { property: 'sns', word: 'topic', of: ['arn', 'topicName'] },
      { property: 'stream', word: 'stream', of: ['arn'] },
      { property: 's3', word: 'bucket', of: ['bucket'] },
    ],
    resources: 'resources.Resources',
    typed: 'Type',
    ways: [
      { type: 'AWS::SNS::Subscription', from: 'Properties.TopicArn', to: 'Properties.Endpoint' },
      { type: 'AWS::Events::Rule', event: 'Properties.EventPattern.detail-type', to: 'Properties.Targets.Arn' },
    ],
  },
};
