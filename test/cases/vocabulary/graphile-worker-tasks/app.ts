import { type AddJobFunction, type JobHelpers, makeWorkerUtils, parseCronItems, quickAddJob, run, type Task, type TaskList } from 'graphile-worker';

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

const sort: Task = async (_payload, { addJob, logger }) => {
  logger.info('sorting');
  await addJob('wash', {});
};

export async function start() {
  const parsedCronItems = parseCronItems([
    { task: 'sort', match: '0 8 * * *', identifier: 'sort' },
    { task: 'wash', match: '0 9 * * *' },
  ]);
  const runner = await run({ connectionString: '', taskList: { ...lists, iron, sort, wash }, parsedCronItems });
  await repeat(runner.addJob);
}

async function repeat(addJob: AddJobFunction) {
  await addJob('fold', {});
}
export async function bring() {
  await quickAddJob({}, 'wash', {});
  const utils = await makeWorkerUtils({});
  await utils.addJobs([{ identifier: 'iron', payload: {} }]);
}
