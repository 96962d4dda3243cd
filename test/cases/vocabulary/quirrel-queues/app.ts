import { CronJob } from 'quirrel/next-app';
import mails from './mails';

const line = { enqueue: (_what: string) => {} };

export async function signUp(to: string) {
  await mails.enqueue({ to });
  line.enqueue(to);
}
export async function cancel(id: string) {
  await mails.delete(id);
}
export const report = CronJob('api/report', '0 9 * * *', async () => {
  await mails.enqueueMany([{ payload: { to: 'boss', bill: '1' } }]);
});
