import type { Job } from 'bull';
import Queue from './queue';

class Report {
  get key() {
    return 'ReportJob';
  }

  async handle({ data }: Job) {
    await Queue.add('MailJob', data);
  }
}

export const ReportJob = new Report();
