import { Worker } from 'bullmq';
import { handleMail } from './handlers';
import { mail, Q } from './queues';

export class Main {
  private worker?: Worker;
  start() {
    this.worker = new Worker(Q.Mail, handleMail, { connection: {}, concurrency: 2 });
    return this.worker;
  }
  async welcome() {
    await mail.add('welcome', { to: 'x' });
  }
}
