import { getQueueClient } from './client';
import { mails, notes } from './queues';

const logged =
  <T>(name: string, run: (job: T) => Promise<void>) =>
  async (job: T) => {
    console.log(name);
    await run(job);
  };

const traced =
  <T>(name: string, run: (job: T) => Promise<void>) =>
  async (job: T) => {
    console.time(name);
    await run(job);
  };

export async function mail(to: string) {
  await mails.enqueue({ to });
}

export async function start() {
  const client = await getQueueClient();
  client.createRunner<{ to: string }>(mails, { run: traced('mails', logged('mails', send)), failed: async () => {} });
  client.createRunner<{ to: string }>(notes, { run: traced('notes', logged('notes', keep)) });
}

async function send(job: { data: { to: string } }) {
  await notes.enqueue(job.data);
}
async function keep(job: { data: { to: string } }) {
  console.log(job.data.to);
}
