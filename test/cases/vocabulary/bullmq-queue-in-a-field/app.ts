import { type ConnectionOptions, Queue } from 'bullmq';

export class Jobs {
  private readonly mail = new Queue('mail', { connection: {} });
  private readonly search: Queue;

  constructor(connection: ConnectionOptions) {
    this.search = new Queue('search', { connection });
  }

  async welcome() {
    await this.mail.add('welcome', {});
    await this.search.add('index', {});
  }
}
