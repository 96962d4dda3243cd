import { Queue, Worker } from 'bullmq';

abstract class Base {
  abstract process(data: unknown): void;
  constructor(queue: string) {
    new Worker(queue, async (job) => this.process(job.data));
  }
}
class Mails extends Base {
  process(data: unknown) {
    console.log('mail', data);
  }
}
class Bills extends Base {
  process(data: unknown) {
    console.log('bill', data);
  }
}
export const workers = [new Mails('mails'), new Bills('bills')];
const mails = new Queue('mails');
const bills = new Queue('bills');
export const mail = () => mails.add('welcome', {});
export const bill = () => bills.add('due', {});
