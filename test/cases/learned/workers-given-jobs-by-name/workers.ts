import { Worker } from './worker';
import { sendMail } from './mails';

export const commonWorker = new Worker({
  name: 'common',
  jobs: {
    sendReceipt: async ({ payload }) => {
      await sendMail(payload);
    },
    'orders.sync': async ({ payload }) => {
      console.log(payload);
    },
  },
});
export const alertsWorker = new Worker({
  name: 'alerts',
  jobs: {
    deliverAlert: async ({ payload }) => {
      console.log(payload);
    },
  },
});
// One that has nothing to do.
export const idleWorker = new Worker();
