import type { VocabularyInput } from './schema.js';

/** Types as KafkaJS exports them, and as Confluent's package does, which has the same below one name. */
const of = (...names: string[]): string[] => names.flatMap((n) => [n, `KafkaJS.${n}`]);
const topicOf = (property: string | string[]) => ({ arg: 0, as: 'name' as const, property });

/** https://kafka.js.org/docs/consuming */
export const kafkajs: VocabularyInput = {
  name: 'kafkajs',
  docs: 'https://kafka.js.org/docs/consuming',
  packages: ['kafkajs', '@confluentinc/kafka-javascript'],
  listens: [
    {
      call: ['run'],
      types: of('Consumer'),
      event: topicOf(['topics', 'topic']),
      subscribed: ['subscribe'],
      callback: 0,
      handlers: ['eachMessage', 'eachBatch'],
      kind: 'message',
    },
  ],
  emits: [
    { call: ['send'], types: of('Producer', 'Transaction'), event: topicOf('topic'), kind: 'message' },
    { call: ['sendBatch'], types: of('Producer', 'Transaction'), event: topicOf('topicMessages.topic'), kind: 'message' },
  ],
  values: [
    ...of('Kafka').flatMap((kafka) => [
      { call: 'producer', of: kafka, type: 'Producer' },
      { call: 'consumer', of: kafka, type: 'Consumer' },
    ]),
    ...of('Producer').map((producer) => ({ call: 'transaction', of: producer, type: 'Transaction' })),
  ],
};

const consumers = ['KafkaConsumer'];
const producers = ['Producer', 'HighLevelProducer'];

/** https://github.com/Blizzard/node-rdkafka, and the same calls of Confluent's package */
export const nodeRdkafka: VocabularyInput = {
  name: 'node-rdkafka',
  docs: 'https://github.com/Blizzard/node-rdkafka',
  packages: ['node-rdkafka', '@confluentinc/kafka-javascript'],
  listens: [
    {
      call: ['on', 'addListener'],
      types: consumers,
      when: 'data',
      event: { arg: 0, as: 'name' },
      subscribed: ['subscribe'],
      callback: 1,
      kind: 'message',
    },
    {
      call: ['on', 'addListener'],
      types: ['ConsumerStream'],
      when: 'data',
      event: { of: 'receiver', arg: 2, as: 'name', property: 'topics' },
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [
    { call: ['produce'], types: producers, event: { arg: 0, as: 'name' }, kind: 'message' },
    { call: ['write'], types: ['ProducerStream'], event: { of: 'receiver', arg: 2, as: 'name', property: 'topic' }, kind: 'message' },
  ],
  values: [
    { call: 'createReadStream', type: 'ConsumerStream' },
    { call: 'createReadStream', of: 'KafkaConsumer', type: 'ConsumerStream' },
    { call: 'createWriteStream', type: 'ProducerStream' },
    ...producers.map((of) => ({ call: 'createWriteStream', of, type: 'ProducerStream' })),
    ...['on', 'once', 'subscribe', 'connect'].map((call) => ({ call, of: 'KafkaConsumer', gives: 'receiver' as const })),
  ],
};
