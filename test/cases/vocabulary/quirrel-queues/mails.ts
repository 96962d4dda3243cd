import { Queue } from 'quirrel/next-app';
import bills from './bills';

export default Queue('api/queues/mails', async (mail: { to: string; bill?: string }) => {
  if (mail.bill) await bills.enqueue(mail.bill, { delay: '1h' });
});
