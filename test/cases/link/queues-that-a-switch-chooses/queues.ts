import { Queue } from 'bullmq';

export enum QueueName {
  Mails = 'mails',
  Bills = 'bills',
  Reports = 'reports',
}

class MailQueue {
  private static queue: Queue | null = null;

  static getInstance(): Queue {
    if (!this.queue) this.queue = new Queue(QueueName.Mails);
    return this.queue;
  }
}

class BillQueue {
  private static queue: Queue | null = null;

  static getInstance(): Queue {
    if (!this.queue) this.queue = new Queue(QueueName.Bills);
    return this.queue;
  }
}

const reports = new Queue(QueueName.Reports);

export function getQueue(name: QueueName): Queue | null {
  switch (name) {
    case QueueName.Mails:
      return MailQueue.getInstance();
    case QueueName.Bills:
      return BillQueue.getInstance();
    case QueueName.Reports:
      return reports;
    default: {
      const never: never = name;
      throw new Error(`no queue ${never}`);
    }
  }
}
