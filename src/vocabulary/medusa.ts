import type { VocabularyInput } from './schema.js';

const requests = ['MedusaRequest', 'AuthenticatedMedusaRequest', 'MedusaStoreRequest'];

/** https://docs.medusajs.com/learn/fundamentals/events-and-subscribers */
export const medusa: VocabularyInput = {
  name: '@medusajs',
  docs: 'https://docs.medusajs.com/learn/fundamentals/events-and-subscribers',
  packages: ['@medusajs/framework', '@medusajs/medusa', '@medusajs/types', '@medusajs/utils', '@medusajs/core-flows'],
  shared: true,
  listens: [
    {
      exported: 'config',
      types: ['SubscriberConfig', 'SubscriberArgs'],
      handler: 'default',
      event: { as: 'name', property: 'event' },
      kind: 'event',
    },
  ],
  entries: [
    {
      exported: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'],
      types: requests,
      file: { below: 'api', name: 'route' },
      kind: 'http',
      label: '{name} {path}',
    },
    { exported: ['default'], types: ['MedusaContainer'], beside: { exported: 'config', property: 'schedule' }, kind: 'cron', label: '{0}' },
  ],
  values: [
    // What undoes a step stands behind what does it.
    { call: 'createStep', gives: 'argument', arg: 1 },
    { call: 'createWorkflow', gives: 'argument', arg: 1, runs: ['run', 'runAsStep'] },
    { callbackOf: 'createStep', arg: 1, parameter: 1, type: 'StepExecutionContext' },
    { property: 'container', of: 'StepExecutionContext', type: 'MedusaContainer' },
    { property: 'container', of: 'SubscriberArgs', type: 'MedusaContainer' },
    ...requests.map((of) => ({ property: 'scope', of, type: 'MedusaContainer' })),
    {
      call: 'resolve',
      of: 'MedusaContainer',
      type: 'IEventBusModuleService',
      given: ['Modules.EVENT_BUS', 'event_bus', 'eventBusModuleService'],
    },
  ],
  emits: [
    { call: ['emitEventStep'], event: { arg: 0, as: 'name', property: 'eventName' }, kind: 'event' },
    {
      call: ['emit'],
      types: ['IEventBusModuleService', 'IEventBusService', 'EventBusTypes.IEventBusModuleService'],
      event: { arg: 0, as: 'name', property: ['name', 'eventName'] },
      kind: 'event',
    },
  ],
};
