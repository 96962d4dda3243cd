import Hatchet, { HatchetClient } from '@hatchet-dev/typescript-sdk';

export const hatchet = HatchetClient.init();

export const greet = hatchet.task({
  name: 'greet',
  onEvents: ['user:created'],
  fn: async (input: { id: string }) => {
    await hatchet.events.push('user:greeted', input);
    return { ok: input.id };
  },
});
export const nightly = hatchet.task({
  name: 'nightly',
  on: { cron: '0 0 * * *' },
  fn: async () => {
    await greet.runNoWait({ id: '1' });
  },
});

const flow = hatchet.workflow<{ id: string }>({ name: 'onboard', on: { event: 'user:greeted' } });
const first = flow.task({ name: 'first', fn: () => ({ a: 1 }) });
flow.task({
  name: 'second',
  parents: [first],
  fn: async () => {
    await hatchet.runNoWait('nightly', {});
    return {};
  },
});

export async function create(id: string) {
  await hatchet.events.push('user:created', { id });
  await flow.run({ id });
}
export const work = async () => (await hatchet.worker('w', { workflows: [greet, nightly, flow] })).start();

const older = Hatchet.init();
export const remind = hatchet.durableTask({
  name: 'remind',
  fn: async (input: { id: string }, ctx) => {
    await ctx.waitForEvent('user:left');
    await ctx.runChild(greet, input);
    return {};
  },
});
export const leave = () => older.events.push('user:left', {});
