import { type BaseQueue, MailQueue, ReportQueue } from './queues.js';

export class Manager {
  private static one?: Manager;
  private readonly queues = new Map<string, BaseQueue>();

  static get(): Manager {
    if (!Manager.one) Manager.one = new Manager();
    return Manager.one;
  }

  register(name: string, queue: BaseQueue) {
    this.queues.set(name, queue);
  }

  queue(name: string): BaseQueue {
    const found = this.queues.get(name);
    if (!found) throw new Error(name);
    return found;
  }

  setUp() {
    const reports = new ReportQueue('daily', 3);
    this.register('mail', new MailQueue());
    this.register('report', reports);
    for (const queue of this.queues.values()) queue.start();
  }
}
