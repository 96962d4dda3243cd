import type { VocabularyInput } from './schema.js';

const receivers = ['ServiceBusReceiver', 'ServiceBusSessionReceiver'];

/** https://learn.microsoft.com/javascript/api/overview/azure/service-bus-readme */
export const azureServiceBus: VocabularyInput = {
  name: '@azure/service-bus',
  docs: 'https://learn.microsoft.com/javascript/api/overview/azure/service-bus-readme',
  packages: ['@azure/service-bus'],
  listens: [
    {
      call: ['subscribe'],
      types: receivers,
      event: { of: 'receiver', arg: 0, as: 'name' },
      callback: 0,
      handlers: ['processMessage'],
      kind: 'message',
    },
    {
      call: ['receiveMessages', 'getMessageIterator'],
      types: receivers,
      event: { of: 'receiver', arg: 0, as: 'name' },
      callback: 'around',
      kind: 'message',
    },
  ],
  emits: [
    {
      call: ['sendMessages', 'scheduleMessages'],
      types: ['ServiceBusSender'],
      event: { of: 'receiver', arg: 0, as: 'name' },
      kind: 'message',
    },
  ],
  values: [
    { call: 'createSender', of: 'ServiceBusClient', type: 'ServiceBusSender' },
    { call: 'createReceiver', of: 'ServiceBusClient', type: 'ServiceBusReceiver' },
    { call: 'acceptSession', of: 'ServiceBusClient', type: 'ServiceBusSessionReceiver' },
    { call: 'acceptNextSession', of: 'ServiceBusClient', type: 'ServiceBusSessionReceiver' },
  ],
};
