import type { VocabularyInput } from './schema.js';

/** Triggers that hear what others send, the output by which functions send it, and the property that says its name. */
const heard = [
  ['serviceBusQueue', 'ServiceBusQueueOutput', 'queueName'],
  ['serviceBusTopic', 'ServiceBusTopicOutput', 'topicName'],
  ['storageQueue', 'StorageQueueOutput', 'queueName'],
  ['eventHub', 'EventHubOutput', 'eventHubName'],
] as const;
const methods = ['get', 'put', 'post', 'patch'];
const entered = ['eventGrid', 'cosmosDB', 'storageBlob', 'sql', 'mySql', 'webPubSub', 'generic', 'warmup'];
const triggers = ['http', 'deleteRequest', 'timer', ...methods, ...entered, ...heard.map(([call]) => call)];

/** https://learn.microsoft.com/azure/azure-functions/functions-reference-node */
export const azureFunctions: VocabularyInput = {
  name: '@azure/functions',
  docs: 'https://learn.microsoft.com/azure/azure-functions/functions-reference-node',
  packages: ['@azure/functions'],
  listens: heard.map(([call, , property]) => ({
    call: [call],
    types: ['app'],
    event: { arg: 1, as: 'name', property },
    callback: 1,
    handlers: ['handler'],
    kind: 'message',
  })),
  emits: [
    ...heard.map(([, made, property]) => ({
      call: ['set'],
      types: ['ExtraOutputs'],
      event: { arg: 0, as: 'name' as const, made, property },
      kind: 'message' as const,
    })),
    {
      call: triggers,
      types: ['app'],
      event: { arg: 1, as: 'name', property: heard.map(([, , property]) => `return.${property}`) },
      kind: 'message',
      returned: { arg: 1, property: 'handler' },
    },
  ],
  entries: [
    {
      call: ['http'],
      types: ['app'],
      kind: 'http',
      verb: { arg: 1, property: 'methods' },
      path: { arg: 1, property: 'route', or: 0 },
      handlers: ['handler'],
    },
    { call: methods, types: ['app'], kind: 'http', path: { arg: 1, property: 'route', or: 0 }, handlers: ['handler'] },
    {
      call: ['deleteRequest'],
      types: ['app'],
      kind: 'http',
      verb: 'DELETE',
      path: { arg: 1, property: 'route', or: 0 },
      handlers: ['handler'],
    },
    {
      call: ['timer'],
      types: ['app'],
      kind: 'cron',
      says: { arg: 1, property: 'schedule' },
      label: '{0}',
      callback: 1,
      handlers: ['handler'],
    },
    ...entered.map((call) => ({
      call: [call],
      types: ['app'],
      kind: 'other' as const,
      says: { arg: 0 },
      label: '{0}',
      callback: 1,
      handlers: ['handler'],
    })),
  ],
  values: [
    { exported: 'app', type: 'app' },
    { exported: 'output', type: 'output' },
    ...heard.flatMap(([call, type, property]) => [
      { call, of: 'output', type },
      { property, type, arg: 0, at: property },
    ]),
    ...triggers.map((callbackOf) => ({
      callbackOf,
      types: ['app'],
      arg: 1,
      property: 'handler',
      parameter: 1,
      type: 'InvocationContext',
    })),
    { property: 'extraOutputs', of: 'InvocationContext', type: 'ExtraOutputs' },
  ],
};
