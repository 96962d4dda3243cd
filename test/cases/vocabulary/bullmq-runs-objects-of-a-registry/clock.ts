import { Queue } from 'bullmq';

const mails = new Queue('mails');
const files = new Queue('files');

function queueOf(name: string): Queue {
  switch (name) {
    case 'mails':
      return mails;
    case 'files':
      return files;
    default:
      throw new Error(name);
  }
}

const nightly = [
  { id: 'a', queue: 'mails', job: 'welcome' },
  { id: 'b', queue: 'files', job: 'shred' },
];

/** What stands together in a list stays together. */
export async function start() {
  for (const one of nightly) {
    const queue = queueOf(one.queue);
    await queue.upsertJobScheduler(`every:${one.id}`, { pattern: '0 0 * * *' }, { name: one.job, data: {} });
  }
}

const templates = [{ id: 'per-user', queue: 'mails', job: 'good-bye' }];

export async function startFor(id: string) {
  const found = templates.find((one) => one.id === id);
  if (!found) throw new Error(id);
  await queueOf(found.queue).upsertJobScheduler(found.id, { pattern: '0 0 * * *' }, { name: found.job, data: {} });
}
