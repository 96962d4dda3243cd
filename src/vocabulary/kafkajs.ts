import type { VocabularyInput } from './schema.js';

/** https://kafka.js.org/docs/consuming */
export const kafkajs: VocabularyInput = {
  name: 'kafkajs',
  docs: 'https://kafka.js.org/docs/consuming',
  packages: ['kafkajs', '@confluentinc/kafka-javascript'],
  listens: [
    {
      call: ['run'],
      types: ['Consumer'],
      event: { arg: 0, as: 'name', property: ['topics', 'topic'] },
      subscribed: ['subscribe'],
      callback: 0,
      handlers: ['eachMessage', 'eachBatch'],
      kind: 'message',
    },
  ],
  emits: [
    { call: ['send'], types: ['Producer', 'Transaction'], event: { arg: 0, as: 'name', property: 'topic' }, kind: 'message' },
    {
      call: ['sendBatch'],
      types: ['Producer', 'Transaction'],
      event: { arg: 0, as: 'name', property: 'topicMessages.topic' },
      kind: 'message',
    },
  ],
  values: [
    { call: 'producer', of: 'Kafka', type: 'Producer' },
    { call: 'consumer', of: 'Kafka', type: 'Consumer' },
    { call: 'transaction', of: 'Producer', type: 'Transaction' },
  ],
};
