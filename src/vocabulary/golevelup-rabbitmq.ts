import type { EventInput, VocabularyInput } from './schema.js';

const within = { arg: 0, property: 'exchange' };
const event: EventInput = { arg: 0, as: 'name', property: ['routingKey', 'exchange', 'queue'], within, wildcards: 'topic' };
const options: EventInput = { ...event, arg: 1, within: { ...within, arg: 1 } };

/** https://golevelup.github.io/nestjs/modules/rabbitmq.html */
export const golevelupRabbitmq: VocabularyInput = {
  name: '@golevelup/nestjs-rabbitmq',
  docs: 'https://golevelup.github.io/nestjs/modules/rabbitmq.html',
  packages: ['@golevelup/nestjs-rabbitmq'],
  listens: [
    { decorator: 'RabbitSubscribe', on: 'method', event, kind: 'message' },
    { decorator: 'RabbitRPC', on: 'method', event, kind: 'message' },
    {
      call: ['createSubscriber', 'createBatchSubscriber', 'createRpc'],
      types: ['AmqpConnection'],
      event: options,
      callback: 0,
      kind: 'message',
    },
  ],
  emits: [
    { call: ['publish'], types: ['AmqpConnection'], event: { arg: 1, as: 'name', or: 0, within: { arg: 0 } }, kind: 'message' },
    {
      call: ['request'],
      types: ['AmqpConnection'],
      event: { arg: 0, as: 'name', property: ['routingKey', 'exchange'], within },
      kind: 'message',
    },
  ],
};
