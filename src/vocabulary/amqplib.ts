import type { VocabularyInput } from './schema.js';

const types = ['Channel', 'ConfirmChannel'];

/** https://amqp-node.github.io/amqplib/channel_api.html */
export const amqplib: VocabularyInput = {
  name: 'amqplib',
  docs: 'https://amqp-node.github.io/amqplib/channel_api.html',
  packages: ['amqplib'],
  listens: [{ call: ['consume'], types, event: { arg: 0, as: 'name', within: '' }, callback: 1, kind: 'message' }],
  emits: [
    // A fanout has no routing key: its exchange says what it is.
    { call: ['publish'], types, event: { arg: 1, as: 'name', or: 0, within: { arg: 0 } }, kind: 'message' },
    { call: ['sendToQueue'], types, event: { arg: 0, as: 'name', within: '' }, kind: 'message' },
  ],
  bindings: [
    { call: ['bindQueue'], types, queue: { arg: 0 }, event: { arg: 2, as: 'name', or: 1, within: { arg: 1 }, wildcards: 'topic' } },
  ],
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
  ],
};
