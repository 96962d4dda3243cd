import type { VocabularyInput } from './schema.js';

const emitters = ['Context', 'ServiceBroker'];
const object = {
  type: 'ServiceSchema',
  given: [
    { call: 'createService', types: ['ServiceBroker'], arg: 0 },
    { call: 'parseServiceSchema', types: ['Service'], arg: 0 },
  ],
  self: 'Service',
  first: 'Context',
  methods: 'methods',
  mixed: 'mixins',
};

/** https://moleculer.services/docs/0.14/events */
export const moleculer: VocabularyInput = {
  name: 'moleculer',
  docs: 'https://moleculer.services/docs/0.14/events',
  packages: ['moleculer'],
  shared: true,
  listens: [
    { object, table: 'events', handler: 'handler', event: { as: 'name', wildcards: true }, kind: 'event' },
    { object, table: 'actions', handler: 'handler', prefix: ['version', 'name'], event: { as: 'name' }, kind: 'command' },
  ],
  emits: [
    { call: ['emit', 'broadcast', 'broadcastLocal'], types: emitters, event: { arg: 0, as: 'name' }, kind: 'event' },
    { call: ['call'], types: emitters, event: { arg: 0, as: 'name' }, kind: 'command' },
  ],
  entries: [
    { object, methods: ['created', 'started', 'stopped', 'merged'], kind: 'lifecycle', label: '{method}' },
    // What moleculer-web makes of actions: https://moleculer.services/docs/0.14/moleculer-web#Auto-alias
    { object, table: 'actions', handler: 'handler', path: 'rest', below: 'settings.rest', prefix: ['version', 'name'], kind: 'http' },
  ],
  values: [
    { property: 'broker', of: 'Service', type: 'ServiceBroker' },
    { property: 'broker', of: 'Context', type: 'ServiceBroker' },
  ],
};
