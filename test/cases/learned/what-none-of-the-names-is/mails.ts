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
