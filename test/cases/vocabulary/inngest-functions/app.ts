import { cron, eventType, Inngest } from 'inngest';

export const inngest = new Inngest({ id: 'shop' });
const paid = eventType('order/paid');

export const place = async () => {
  await inngest.send({ name: 'order/placed', data: {} });
  await inngest.send([{ name: 'order/audited' }, { name: 'order/counted' }]);
  await inngest.send(paid.create({}));
};

export const onPlaced = inngest.createFunction({ id: 'placed', triggers: { event: 'order/placed' } }, async ({ step }) => {
  await step.sendEvent('ship', { name: 'order/shipped', data: {} });
  await step.waitForEvent('wait', { event: 'order/received', timeout: '1d' });
  await step.run('close', async () => {
    await inngest.send({ name: 'order/closed' });
  });
});

export const onSeveral = inngest.createFunction(
  { id: 'several', triggers: [{ event: 'order/audited' }, { event: 'order/counted' }, { cron: '0 3 * * *' }] },
  async (given) => {
    await given.step.sendEvent('done', [{ name: 'night/done' }]);
  },
);

export const nightly = inngest.createFunction({ id: 'nightly', triggers: cron('0 4 * * *') }, () => place());
export const onPaid = inngest.createFunction({ id: 'paid', triggers: paid }, async () => {});
