import { Queue, Worker } from 'bullmq';

const queue = new Queue('mails');
const done = new Queue('done');

export async function start() {
  await queue.add('welcome', {});
  await queue.add('invoice', {});
  await queue.add('reminder', {});
}

new Worker('mails', async (job) => {
  switch (job.name) {
    case 'welcome':
      return welcome();
    default:
      return other();
  }
});

const welcome = () => done.add('welcomed', {});
const other = () => done.add('others', {});

export async function finish() {
  await done.add('welcomed', {});
  await done.add('others', {});
}

/** Some of the rest it throws for. */
new Worker('done', async (job) => {
  switch (job.name) {
    case 'welcomed':
      return welcome();
    default:
      if (!job.id) throw new Error('no id');
      keep();
  }
});

const keep = () => queue.add('invoice', {});
