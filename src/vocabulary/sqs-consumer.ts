import type { VocabularyInput } from './schema.js';

/** https://github.com/bbc/sqs-consumer and https://github.com/bbc/sqs-producer */
export const sqsConsumer: VocabularyInput = {
  name: 'sqs-consumer, sqs-producer',
  docs: 'https://github.com/bbc/sqs-consumer',
  packages: ['sqs-consumer', 'sqs-producer'],
  listens: [
    {
      call: ['create'],
      types: ['Consumer'],
      event: { arg: 0, as: 'name', property: 'queueUrl' },
      callback: 0,
      handlers: ['handleMessage', 'handleMessageBatch'],
      kind: 'message',
    },
  ],
  emits: [{ call: ['send'], types: ['Producer'], event: { of: 'receiver', arg: 0, as: 'name', property: 'queueUrl' }, kind: 'message' }],
  values: [
    { exported: 'Consumer', type: 'Consumer' },
    { call: 'create', of: 'Producer', type: 'Producer' },
  ],
};

/** https://github.com/ssut/nestjs-sqs */
export const nestjsSqs: VocabularyInput = {
  name: '@ssut/nestjs-sqs',
  docs: 'https://github.com/ssut/nestjs-sqs',
  packages: ['@ssut/nestjs-sqs'],
  listens: [{ decorator: 'SqsMessageHandler', on: 'method', event: { arg: 0, as: 'name' }, kind: 'message' }],
  emits: [{ call: ['send'], types: ['SqsService'], event: { arg: 0, as: 'name' }, kind: 'message' }],
};
