import type { VocabularyInput } from './schema.js';

/** https://docs.medusajs.com/learn/fundamentals/events-and-subscribers */
export const medusa: VocabularyInput = {
  name: '@medusajs',
  docs: 'https://docs.medusajs.com/learn/fundamentals/events-and-subscribers',
  packages: ['@medusajs/framework', '@medusajs/medusa', '@medusajs/types', '@medusajs/utils', '@medusajs/core-flows'],
  listens: [
    {
      exported: 'config',
      types: ['SubscriberConfig', 'SubscriberArgs'],
      handler: 'default',
      event: { as: 'name', property: 'event' },
      kind: 'event',
    },
  ],
  values: [
    { property: 'container', of: 'SubscriberArgs', type: 'MedusaContainer' },
    { property: 'scope', of: 'MedusaRequest', type: 'MedusaContainer' },
    { property: 'scope', of: 'AuthenticatedMedusaRequest', type: 'MedusaContainer' },
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
