import { Queue } from 'bullmq';
import { lock } from './lock';
import { hasOwn } from './tenants';

const queues = new Map<string, Queue>();

const ownName = (tenant: string) => `tenant-${tenant}-jobs`;

async function nameOf(tenant: string | null): Promise<string> {
  if (!tenant) return 'jobs';
  const isOwn = await hasOwn(tenant);
  return isOwn ? ownName(tenant) : 'jobs';
}

async function ensure({ name }: { name: string }): Promise<Queue> {
  const known = queues.get(name);
  if (known) return known;
  return lock.run({
    key: `queue-${name}`,
    fn: async () => {
      const queue = new Queue(name);
      queues.set(name, queue);
      return queue;
    },
  });
}

export const jobs = (log: Console) => ({
  async add(params: { id: string; tenant: string | null; data: object }) {
    log.info(params.id);
    const queue = await ensure({ name: await nameOf(params.tenant) });
    await queue.add(params.id, params.data);
  },
});
