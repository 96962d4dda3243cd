import type { VocabularyInput } from './schema.js';

const producers = ['EventHubProducerClient', 'EventHubBufferedProducerClient'];

/** https://learn.microsoft.com/javascript/api/overview/azure/event-hubs-readme */
export const azureEventHubs: VocabularyInput = {
  name: '@azure/event-hubs',
  docs: 'https://learn.microsoft.com/javascript/api/overview/azure/event-hubs-readme',
  packages: ['@azure/event-hubs'],
  listens: [
    {
      call: ['subscribe'],
      types: ['EventHubConsumerClient'],
      event: { of: 'receiver', arg: 2, as: 'name' },
      callback: -1,
      handlers: ['processEvents'],
      kind: 'message',
    },
  ],
  emits: [
    {
      call: ['sendBatch', 'enqueueEvent', 'enqueueEvents'],
      types: producers,
      event: { of: 'receiver', arg: 1, as: 'name' },
      kind: 'message',
    },
  ],
};

/** https://learn.microsoft.com/javascript/api/overview/azure/storage-queue-readme */
export const azureStorageQueue: VocabularyInput = {
  name: '@azure/storage-queue',
  docs: 'https://learn.microsoft.com/javascript/api/overview/azure/storage-queue-readme',
  packages: ['@azure/storage-queue'],
  listens: [
    {
      call: ['receiveMessages'],
      types: ['Queue'],
      event: { of: 'receiver', arg: 0, as: 'name' },
      callback: 'around',
      kind: 'message',
    },
    {
      call: ['receiveMessages'],
      types: ['QueueClient'],
      event: { of: 'receiver', arg: 1, as: 'name' },
      callback: 'around',
      kind: 'message',
    },
  ],
  emits: [
    { call: ['sendMessage'], types: ['Queue'], event: { of: 'receiver', arg: 0, as: 'name' }, kind: 'message' },
    { call: ['sendMessage'], types: ['QueueClient'], event: { of: 'receiver', arg: 1, as: 'name' }, kind: 'message' },
  ],
  values: [
    { call: 'fromConnectionString', of: 'QueueServiceClient', type: 'QueueServiceClient' },
    // Asked by its name alone, where the class is made with that of the account before it.
    { call: 'getQueueClient', of: 'QueueServiceClient', type: 'Queue' },
  ],
};

/** https://learn.microsoft.com/javascript/api/overview/azure/eventgrid-readme */
export const azureEventGrid: VocabularyInput = {
  name: '@azure/eventgrid',
  docs: 'https://learn.microsoft.com/javascript/api/overview/azure/eventgrid-readme',
  packages: ['@azure/eventgrid'],
  emits: [
    {
      call: ['send'],
      types: ['EventGridPublisherClient'],
      event: { arg: 0, as: 'name', property: ['eventType', 'type'] },
      kind: 'message',
    },
  ],
};
