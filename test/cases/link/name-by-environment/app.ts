import { Queue, Worker } from 'bullmq';

const named = (name: string) => (process.env.CLUSTER ? `{${name}}` : name);

const moths = new Queue(named('moths'));
const bats = new Queue(process.env.QUIET ? 'quiet-bats' : 'bats');
const owls = new Queue(process.env.NODE_ENV === 'production' ? 'owls' : 'owls-dev');

new Worker(moths.name, async () => {
  await bats.add('fly', {});
});

export const dusk = () => moths.add('hatch', {});
export const night = () => owls.add('hoot', {});
