import { Queue } from 'bullmq';

const jobs = new Queue('jobs');
const twice = (run: () => void) => {
  run();
  run();
};

export const reset = () => twice(() => jobs.add('reset', {}));
