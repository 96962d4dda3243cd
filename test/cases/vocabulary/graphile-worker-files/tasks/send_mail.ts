import type { Task } from 'graphile-worker';

const task: Task = async (_payload, helpers) => {
  await helpers.addJob('audit', {});
};
export default task;
