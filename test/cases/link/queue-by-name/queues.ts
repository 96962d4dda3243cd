import { Queue } from 'bullmq';
import { QueueName } from './names';

export class MailQueue {
  private static instance: Queue | null = null;

  static getInstance(): Queue | null {
    if (MailQueue.instance) return MailQueue.instance;
    MailQueue.instance = process.env.REDIS ? new Queue(QueueName.Mail, {}) : null;
    return MailQueue.instance;
  }
}

export class SmsQueue {
  private static readonly regions = new Map<string, Queue>();

  static getInstance(region: string): Queue {
    if (!SmsQueue.regions.has(region)) SmsQueue.regions.set(region, new Queue(QueueName.Sms, {}));
    return SmsQueue.regions.get(region)!;
  }
}

export function getQueue(name: QueueName): Queue | null {
  switch (name) {
    case QueueName.Mail:
      return MailQueue.getInstance();
    case QueueName.Sms:
    case QueueName.Call:
      return SmsQueue.getInstance('eu');
    default:
      return null;
  }
}

export const queueOf = (way: 'mail' | 'sms') => {
  if (way === 'mail') return MailQueue.getInstance();
  return SmsQueue.getInstance('eu');
};
