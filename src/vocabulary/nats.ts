import type { VocabularyInput } from './schema.js';

const clients = ['NatsConnection', 'JetStreamClient', 'Client'];

/** https://github.com/nats-io/nats.js */
export const nats: VocabularyInput = {
  name: 'nats',
  docs: 'https://github.com/nats-io/nats.js',
  packages: ['nats', '@nats-io/transport-node', '@nats-io/nats-core', '@nats-io/jetstream', 'ts-nats'],
  listens: [
    {
      call: ['subscribe'],
      types: clients,
      event: { arg: 0, as: 'name', wildcards: 'topic' },
      callback: -1,
      handlers: ['callback'],
      around: true,
      kind: 'message',
    },
  ],
  emits: [{ call: ['publish', 'request', 'requestMany'], types: clients, event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [
    { call: 'connect', type: 'NatsConnection' },
    { call: 'jetstream', of: 'NatsConnection', type: 'JetStreamClient' },
    { call: 'jetstream', type: 'JetStreamClient' },
  ],
};

const through = (arg: number) =>
  ({ arg, property: ['filter_subjects', 'filter_subject'] as string[], as: 'name', optional: true, wildcards: 'topic' }) as const;

/** Consumers of JetStream: they hear the subjects by which those who made them let messages through. https://github.com/nats-io/nats.js/tree/main/jetstream */
export const natsConsumers: VocabularyInput = {
  name: 'nats consumers',
  docs: 'https://github.com/nats-io/nats.js/tree/main/jetstream',
  packages: ['nats', '@nats-io/jetstream'],
  listens: [
    {
      call: ['consume', 'fetch', 'next'],
      types: ['Consumer'],
      event: { of: 'receiver', arg: 1, as: 'name', fed: true },
      callback: -1,
      handlers: ['callback'],
      around: true,
      kind: 'message',
    },
  ],
  bindings: [
    { call: ['add'], types: ['ConsumerAPI'], queue: { arg: 1, property: ['durable_name', 'name'] }, event: through(1) },
    { call: ['update'], types: ['ConsumerAPI'], queue: { arg: 1 }, event: through(2) },
  ],
  values: [
    { property: 'consumers', of: 'JetStreamClient', type: 'Consumers' },
    { call: 'get', of: 'Consumers', type: 'Consumer' },
    { call: 'jetstreamManager', of: 'NatsConnection', type: 'JetStreamManager' },
    { call: 'jetstreamManager', type: 'JetStreamManager' },
    { property: 'consumers', of: 'JetStreamManager', type: 'ConsumerAPI' },
  ],
};

/** https://github.com/nats-io/stan.js */
export const natsStreaming: VocabularyInput = {
  name: 'node-nats-streaming',
  docs: 'https://github.com/nats-io/stan.js',
  packages: ['node-nats-streaming'],
  listens: [
    {
      call: ['on'],
      types: ['Subscription'],
      when: 'message',
      event: { of: 'receiver', arg: 0, as: 'name' },
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [{ call: ['publish'], types: ['Stan'], event: { arg: 0, as: 'name' }, kind: 'message' }],
  values: [
    { call: 'connect', type: 'Stan' },
    { call: 'subscribe', of: 'Stan', type: 'Subscription' },
  ],
};
