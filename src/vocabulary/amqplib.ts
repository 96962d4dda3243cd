import type { VocabularyInput } from './schema.js';

const types = ['Channel', 'ConfirmChannel'];

/** What channels do: they listen to queues, feed them from exchanges, and send to both. */
const spoken = (types: string[]): Pick<VocabularyInput, 'listens' | 'emits' | 'bindings'> => ({
  listens: [{ call: ['consume'], types, event: { arg: 0, as: 'name', within: '' }, callback: 1, kind: 'message' }],
  emits: [
    // A fanout has no routing key: its exchange says what it is.
    { call: ['publish'], types, event: { arg: 1, as: 'name', or: 0, within: { arg: 0 } }, kind: 'message' },
    { call: ['sendToQueue'], types, event: { arg: 0, as: 'name', within: '' }, kind: 'message' },
  ],
  bindings: [
    { call: ['bindQueue'], types, queue: { arg: 0 }, event: { arg: 2, as: 'name', or: 1, within: { arg: 1 }, wildcards: 'topic' } },
  ],
});

/** https://amqp-node.github.io/amqplib/channel_api.html */
export const amqplib: VocabularyInput = {
  name: 'amqplib',
  docs: 'https://amqp-node.github.io/amqplib/channel_api.html',
  packages: ['amqplib'],
  ...spoken(types),
  values: [
    { call: 'connect', type: 'ChannelModel' },
    ...['ChannelModel', 'Connection'].flatMap((of) => [
      { call: 'createChannel', of, type: 'Channel' },
      { call: 'createConfirmChannel', of, type: 'ConfirmChannel' },
    ]),
    ...types.map((of) => ({ call: 'assertQueue', of, type: 'Replies.AssertQueue' })),
    { property: 'queue', type: 'Replies.AssertQueue', arg: 0 },
    ...types.map((of) => ({ call: 'assertExchange', of, type: 'Replies.AssertExchange' })),
    { property: 'exchange', type: 'Replies.AssertExchange', arg: 0 },
    // The same by callbacks that are told an error first.
    ...[1, 2].map((arg) => ({ callbackOf: 'connect', arg, parameter: 1, type: 'Connection' })),
    ...['createChannel', 'createConfirmChannel'].map((callbackOf, i) => ({
      callbackOf,
      types: ['Connection'],
      arg: 0,
      parameter: 1,
      type: types[i],
    })),
    ...[1, 2].map((arg) => ({ callbackOf: 'assertQueue', types, arg, parameter: 1, type: 'Replies.AssertQueue' })),
    { callbackOf: 'assertExchange', types, arg: 3, parameter: 1, type: 'Replies.AssertExchange' },
  ],
};

const wrapper = 'ChannelWrapper';
const manager = 'AmqpConnectionManager';

/** https://github.com/jwalton/node-amqp-connection-manager: the same channels, which come back when the connection does */
export const amqpConnectionManager: VocabularyInput = {
  name: 'amqp-connection-manager',
  docs: 'https://github.com/jwalton/node-amqp-connection-manager',
  packages: ['amqp-connection-manager'],
  ...spoken([wrapper]),
  values: [
    { call: 'connect', type: manager },
    { call: 'createChannel', of: manager, type: wrapper },
    // What sets a channel up is handed that of `amqplib`, unless it says itself what it takes.
    { callbackOf: 'createChannel', types: [manager], arg: 0, property: 'setup', type: wrapper },
    { callbackOf: 'addSetup', types: [wrapper], arg: 0, type: wrapper },
  ],
};
