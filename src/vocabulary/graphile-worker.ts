import type { VocabularyInput } from './schema.js';

const runs = ['run', 'runOnce', 'runTaskList', 'runTaskListOnce'];
const helpers = ['JobHelpers', 'WorkerUtils', 'Runner', 'Helpers'];
const object = {
  type: 'TaskList',
  given: runs.map((call) => (call.startsWith('runTaskList') ? { call, arg: 1 } : { call, arg: 0, property: 'taskList' })),
  second: 'JobHelpers',
};

/** https://worker.graphile.org */
export const graphileWorker: VocabularyInput = {
  name: 'graphile-worker',
  docs: 'https://worker.graphile.org',
  packages: ['graphile-worker'],
  listens: [{ object, table: '', handler: 'run', event: { as: 'name' }, kind: 'job' }],
  emits: [
    { call: ['addJob'], types: helpers, event: { arg: 0, as: 'name' }, kind: 'job' },
    { call: [''], types: ['AddJobFunction'], event: { arg: 0, as: 'name' }, kind: 'job' },
    { call: ['addJobs'], types: helpers, event: { arg: 0, as: 'name', property: 'identifier' }, kind: 'job' },
    { call: ['parseCronItems'], event: { arg: 0, as: 'name', property: 'task' }, kind: 'job' },
    { call: ['quickAddJob', 'addJobAdhoc'], event: { arg: 1, as: 'name' }, kind: 'job' },
  ],
  values: [
    { call: 'makeWorkerUtils', type: 'WorkerUtils' },
    { call: 'run', type: 'Runner' },
    { typed: ['Task'], parameter: 1, type: 'JobHelpers' },
  ],
};
