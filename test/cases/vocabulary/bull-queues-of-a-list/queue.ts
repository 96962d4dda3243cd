import Queue from 'bull';
import * as jobs from './jobs';

const queues = Object.values(jobs).map((job) => ({
  bull: new Queue(job.key, 'redis://localhost'),
  name: job.key,
  handle: job.handle,
  options: job.options,
}));

export const lanterns = {
  queues,
  add(name: string, data: object) {
    const queue = this.queues.find((each) => each.name === name);
    return queue?.bull.add(data, queue.options);
  },
  process() {
    return this.queues.forEach((queue) => {
      queue.bull.process(queue.handle);
      queue.bull.on('failed', (job, error) => console.log(queue.name, job.data, error));
    });
  },
};
