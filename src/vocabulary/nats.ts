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
