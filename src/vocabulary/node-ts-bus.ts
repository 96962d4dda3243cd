import type { VocabularyInput } from './schema.js';

const buses = ['BusInstance', 'Bus'];

/** https://bus.node-ts.com */
export const nodeTsBus: VocabularyInput = {
  name: '@node-ts/bus-core',
  docs: 'https://bus.node-ts.com',
  packages: ['@node-ts/bus-core'],
  // Who handles says of no message whether it is a command or an event.
  listens: [
    { implements: 'Handler', method: 'handle', event: { as: 'class', property: 'messageType' }, kind: 'message' },
    { call: ['handlerFor'], event: { arg: 0, as: 'class' }, callback: 1, kind: 'message' },
    // As the first versions had it.
    { decorator: 'HandlesMessage', on: 'class', method: 'handle', event: { arg: 0, as: 'class' }, kind: 'message' },
  ],
  emits: [{ call: ['publish', 'send'], types: buses, event: { arg: 0, as: 'instance' }, kind: 'message' }],
  values: [
    { call: 'handlerFor', type: 'HandlerDefinition' },
    { exported: 'Bus', type: 'Bus' },
    { call: 'configure', of: 'Bus', type: 'BusConfiguration' },
    ...['build', 'initialize'].map((call) => ({ call, of: 'BusConfiguration', type: 'BusInstance' })),
    ...['Handler', 'CustomHandler', 'Workflow', 'Transport', 'Logger', 'Serializer', 'Persistence', 'Concurrency', 'Container', 'Receiver']
      .map((what) => `with${what}`)
      .concat('withMessageReadMiddleware', 'withRetryStrategy', 'withAdditionalInterruptSignal', 'asSendOnly')
      .map((call) => ({ call, of: 'BusConfiguration', gives: 'receiver' as const })),
  ],
};
