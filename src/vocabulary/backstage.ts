import type { VocabularyInput } from './schema.js';

const events = ['EventsService', 'EventBroker', 'DefaultEventsService', 'InMemoryEventBroker'];
const points = 'BackendPluginRegistrationPoints';
const task = { kind: 'cron', says: { arg: 0, property: 'id' }, label: '{0}', callback: 0, handlers: ['fn'] } as const;

/** https://backstage.io/docs/backend-system/ */
export const backstage: VocabularyInput = {
  name: 'backstage',
  docs: 'https://github.com/backstage/backstage/tree/master/plugins/events-node',
  packages: ['@backstage/plugin-events-node', '@backstage/backend-plugin-api', '@backstage/backend-tasks'],
  listens: [
    {
      call: ['subscribe'],
      types: events,
      event: { arg: 0, as: 'name', property: 'topics' },
      callback: 0,
      handlers: ['onEvent'],
      kind: 'event',
    },
  ],
  emits: [{ call: ['publish'], types: events, event: { arg: 0, as: 'name', property: 'topic' }, kind: 'event' }],
  entries: [
    { call: ['scheduleTask'], types: ['SchedulerService', 'PluginTaskScheduler'], ...task, handlers: [...task.handlers] },
    { call: ['run'], types: ['SchedulerServiceTaskRunner', 'TaskRunner'], ...task, handlers: [...task.handlers] },
  ],
  values: [
    { exported: 'eventsServiceRef', type: 'EventsService' },
    { exported: 'coreServices.scheduler', type: 'SchedulerService' },
    ...['createBackendPlugin', 'createBackendModule'].map((callbackOf) => ({ callbackOf, arg: 0, property: 'register', type: points })),
    { callbackOf: 'registerInit', types: [points], arg: 0, property: 'init', parameter: 0, given: 0, at: 'deps' },
    { call: 'create', of: 'DefaultEventsService', type: 'DefaultEventsService' },
    { call: 'createScheduledTaskRunner', of: 'SchedulerService', type: 'SchedulerServiceTaskRunner' },
    { call: 'createScheduledTaskRunner', of: 'PluginTaskScheduler', type: 'TaskRunner' },
  ],
};
