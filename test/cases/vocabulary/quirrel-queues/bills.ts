import { Queue } from 'quirrel/next-app';

const bills = Queue('api/queues/bills', print, { retry: ['10s'] });
export default bills;

async function print(id: string) {
  console.log(id);
}
