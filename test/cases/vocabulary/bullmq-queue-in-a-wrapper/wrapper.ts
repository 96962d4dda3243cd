import { Queue } from 'bullmq';

/** Makes a queue when it is told which. */
export class Bull {
  private current!: Queue;
  open(topic: string) {
    this.current = new Queue(topic);
    return this.current;
  }
  async add(name: string, data: unknown) {
    await this.current.add(name, data);
  }
}

/** Is made with a queue. */
export class Line {
  private readonly queue: Queue;
  constructor(name: string) {
    this.queue = new Queue(name);
  }
  put(job: string) {
    return this.queue.add(job, {});
  }
  sweep() {
    return this.queue.add('sweep', {});
  }
}
