import type { VocabularyInput } from './schema.js';

const connections = ['Connection', 'default'];

/** https://github.com/cody-greene/node-rabbitmq-client */
export const rabbitmqClient: VocabularyInput = {
  name: 'rabbitmq-client',
  docs: 'https://github.com/cody-greene/node-rabbitmq-client',
  packages: ['rabbitmq-client'],
  listens: [
    {
      call: ['createConsumer'],
      types: connections,
      event: { arg: 0, as: 'name', property: 'queue', within: '' },
      callback: 1,
      kind: 'message',
    },
  ],
  emits: [
    {
      // A text is the queue; a fanout has no routing key: its exchange says what it is.
      call: ['send'],
      types: ['Publisher', 'RPCClient'],
      event: { arg: 0, as: 'name', property: ['routingKey', 'exchange'], within: { arg: 0, property: 'exchange' } },
      kind: 'message',
    },
    {
      call: ['basicPublish'],
      types: ['Channel'],
      event: { arg: 0, as: 'name', property: ['routingKey', 'exchange'], within: { arg: 0, property: 'exchange' } },
      kind: 'message',
    },
  ],
  bindings: [
    {
      call: ['createConsumer'],
      types: connections,
      queue: { arg: 0, property: 'queue' },
      event: {
        arg: 0,
        as: 'name',
        property: ['queueBindings.routingKey', 'queueBindings.exchange'],
        within: { arg: 0, property: 'queueBindings.exchange' },
        optional: true,
        wildcards: 'topic',
      },
    },
    {
      call: ['queueBind'],
      types: [...connections, 'Channel'],
      queue: { arg: 0, property: 'queue' },
      event: {
        arg: 0,
        as: 'name',
        property: ['routingKey', 'exchange'],
        within: { arg: 0, property: 'exchange' },
        wildcards: 'topic',
      },
    },
  ],
  values: connections.flatMap((of) => [
    { call: 'createPublisher', of, type: 'Publisher' },
    { call: 'createRPCClient', of, type: 'RPCClient' },
    { call: 'acquire', of, type: 'Channel' },
  ]),
};
