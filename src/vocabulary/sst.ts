import type { VocabularyInput } from './schema.js';

const type = { as: 'name', property: 'type' } as const;

/** https://sst.dev/docs/component/aws/bus, and of the second version https://v2.sst.dev/clients/event-bus: events travel by EventBridge, by their type */
export const sst: VocabularyInput = {
  name: 'sst',
  docs: 'https://sst.dev/docs/component/aws/bus',
  packages: ['sst'],
  listens: [
    { call: ['subscriber', 'handler'], types: ['bus'], event: { arg: 0, ...type }, callback: 1, kind: 'message' },
    { call: ['EventHandler'], event: { arg: 0, ...type }, callback: 1, kind: 'message' },
  ],
  emits: [
    { call: ['publish'], types: ['bus'], event: { arg: 1, ...type }, kind: 'message' },
    { call: ['publish'], types: ['Definition'], event: { of: 'receiver', arg: 0, as: 'name' }, kind: 'message' },
  ],
  values: [
    { exported: 'bus', type: 'bus' },
    { exported: 'event', type: 'event' },
    { call: 'builder', of: 'event', type: 'Builder' },
    { call: 'createEventBuilder', type: 'Builder' },
    { call: '', of: 'Builder', type: 'Definition' },
    { property: 'type', type: 'Definition', arg: 0 },
  ],
};
