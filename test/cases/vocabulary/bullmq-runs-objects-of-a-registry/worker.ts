import { type Job, Worker } from 'bullmq';
import { files } from './files';
import { mails } from './mails';

const known = new Map<string, { handle: (job: Job) => Promise<void> }>();
for (const [name, one] of Object.entries(mails)) {
  known.set(name, one);
}
for (const [name, one] of Object.entries(files)) {
  known.set(name, one);
}
function find(name: string) {
  const one = known.get(name);
  if (!one) console.error(name);
  return one;
}

const configs: { name: string }[] = [{ name: 'mails' }, { name: 'files' }];

export const workers = configs.map((config) => {
  const worker = new Worker(config.name, async (job) => {
    const one = find(job.name);
    if (!one) throw new Error(job.name);
    return one.handle(job);
  });
  worker.on('error', console.error);
  return worker;
});
