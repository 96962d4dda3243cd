import { type JobHelpers, makeWorkerUtils, quickAddJob, run, type Task, type TaskList } from 'graphile-worker';

const iron: Task = async (payload, helpers) => {
  await helpers.addJob('fold', payload);
};

async function wash(_payload: unknown, helpers: JobHelpers) {
  await helpers.addJob('iron', {});
}

const lists: TaskList = {
  fold: async (_payload, helpers) => {
    await helpers.addJob('put-away', {});
  },
};

export async function start() {
  await run({ connectionString: '', taskList: { ...lists, iron, wash } });
}
export async function bring() {
  await quickAddJob({}, 'wash', {});
  const utils = await makeWorkerUtils({});
  await utils.addJobs([{ identifier: 'iron', payload: {} }]);
}
