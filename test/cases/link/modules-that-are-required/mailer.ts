import type { Queue } from 'bullmq';

export const send = (mails: Queue) => mails.add('thanks', {});
