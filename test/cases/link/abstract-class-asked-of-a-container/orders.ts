import app from '@adonisjs/core/services/app';
import { Jobs, Mails } from './queues.js';

export class Orders {
  async place(): Promise<void> {
    const jobs = await app.container.make(Jobs);
    await jobs.dispatch({ name: 'receipt', queue: 'mails', data: {} });
  }
  async cancel(): Promise<void> {
    const mails = await app.container.make(Mails);
    await mails.dispatch({ name: 'regret' });
  }
}
