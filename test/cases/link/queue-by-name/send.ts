import { Worker } from 'bullmq';
import { QueueName } from './names';
import { getQueue, MailQueue, queueOf } from './queues';

export const welcome = () => MailQueue.getInstance()?.add('welcome', {});

export async function remind() {
  const queue = getQueue(QueueName.Mail);
  await queue?.add('reminder', {});
}

export const code = () => getQueue(QueueName.Sms)?.add('code', {});

export const bye = () => queueOf('mail')?.add('bye', {});

export const ping = () => queueOf('sms')?.add('ping', {});

/** Whichever its caller names. */
export const replay = (name: QueueName) => getQueue(name)?.add('replay', {});

export async function remindAll(db: { users: { findMany(): Promise<{ id: string }[]> } }, load) {
  const users = await load(db);
  await MailQueue.getInstance()?.addBulk(users.map((user) => ({ name: 'reminder', data: { id: user.id } })));
}

new Worker('mail', async (job) => console.log(job.name));
