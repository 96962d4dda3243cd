import { Inngest } from 'inngest';

const inngest = new Inngest({ id: 'shop' });

export const functions = [
  inngest.createFunction({ id: 'placed' }, { event: 'order/placed' }, async ({ event, step }) => {
    await step.sendEvent('ship', { name: 'order/shipped', data: event.data });
  }),
  inngest.createFunction({ id: 'nightly' }, { cron: '0 4 * * *' }, async () => {
    await inngest.send({ name: 'order/placed' });
  }),
];

// Another client of the same server.
export const elsewhere = () => new Inngest({ id: 'web' }).send({ name: 'order/placed' });
