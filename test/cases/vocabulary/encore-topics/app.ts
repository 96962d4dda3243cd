import { api } from 'encore.dev/api';
import { CronJob } from 'encore.dev/cron';
import { Subscription } from 'encore.dev/pubsub';
import { mails, type Signup, signups } from './topic.js';

export const signup = api({ expose: true, method: 'POST', path: '/signup' }, async (params: Signup): Promise<{ ok: boolean }> => {
  await signups.publish({ userID: params.userID });
  return { ok: true };
});
export const hook = api.raw({ expose: true, method: '*', path: '/hook' }, async (_req, resp) => {
  await mails.publish({ userID: 'x' });
  resp.end();
});
export const clean = api({}, async () => {
  await mails.publish({ userID: 'y' });
});

const _ = new Subscription(signups, 'send-welcome', {
  handler: async (event) => {
    await mails.publish(event);
  },
});
new Subscription(mails, 'mailer', { handler: mailed, maxConcurrency: 2 });
async function mailed() {}

new CronJob('clean', { title: 'Clean', every: '2h', endpoint: clean });
