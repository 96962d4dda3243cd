import { tasks } from './queues';
import { SendReceipt } from './tasks';

export async function monthly(data: { to: string }) {
  await new SendReceipt().schedule({ id: data.to });
}

export async function weekly(data: { to: string }) {
  console.log(data.to);
  await tasks.add({ name: 'BookPayment', props: { id: data.to } });
}
