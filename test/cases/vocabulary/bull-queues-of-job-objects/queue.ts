import Bull from 'bull';
import { MailJob } from './mail-job';
import { ReportJob } from './report-job';

interface Held {
  name: string;
  bull: Bull.Queue;
  handle: (job: Bull.Job) => Promise<void>;
}

class Queue {
  private readonly queues: Record<string, Held> = {};

  constructor() {
    [MailJob, ReportJob].forEach(({ key, handle }) => {
      this.queues[key] = { name: key, bull: new Bull(key), handle };
    });
  }

  add(key: string, data: unknown) {
    return this.queues[key].bull.add(data);
  }

  process() {
    for (const queue of Object.values(this.queues)) queue.bull.process(queue.handle);
  }
}

export default new Queue();
