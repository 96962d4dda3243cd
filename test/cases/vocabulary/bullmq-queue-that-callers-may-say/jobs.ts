import { Queue, Worker } from 'bullmq';

class Jobs {
  add(name: string, data: object, queue?: string) {
    const to = queue ? queue : 'shared';
    return this.open(to).add(name, data);
  }
  private open(name: string) {
    return new Queue(name);
  }
}

const jobs = new Jobs();
export const welcome = () => jobs.add('welcome', {}, 'mails');
export const clean = () => jobs.add('clean', {});

new Worker('mails', async (job) => console.log(job.name));
new Worker('shared', async (job) => console.log(job.name));
