import { getQueue, QueueName } from './queues';

const NAME = QueueName.Bills;
const JOBS = { [QueueName.Bills]: 'bill' } as const;

async function refill(events: unknown[], name: keyof typeof JOBS) {
  const queue = getQueue(name);
  if (!queue) throw new Error('none');
  await queue.addBulk(events.map((data) => ({ name: JOBS[name], data })));
}

async function repeat(events: unknown[], name: QueueName.Reports) {
  const queue = getQueue(name);
  await queue!.addBulk(events.map((data) => ({ name: 'repeat', data })));
}

export const main = () => refill([1], NAME);
export const again = () => repeat([1], QueueName.Reports);
export const mail = () => getQueue(QueueName.Mails as QueueName)!.add('mail', {});
export const report = () => getQueue('reports' as any)!.add('report', {});
export const bill = () => getQueue(QueueName.Bills satisfies QueueName)!.add('bill', {});

/** Nobody says which. */
export const each = (name: QueueName) => getQueue(name)!.add('each', {});
