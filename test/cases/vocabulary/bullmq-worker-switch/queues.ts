import { Queue } from 'bullmq';

export enum Q {
  Mail = '{mail}',
}
export const mail = new Queue<{ to: string }>(Q.Mail);
