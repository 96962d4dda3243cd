import type { Job } from 'bull';

export const MailJob = {
  key: 'MailJob',
  async handle({ data }: Job) {
    console.log(data);
  },
};
