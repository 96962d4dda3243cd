import { Queue } from 'bullmq';
interface Job { id: string; trigger: string }
export class Jobs {
  private readonly queue = new Queue('bakery');
  private readonly jobs: Record<string, Job> = {};

  define(job: Job) {
    this.jobs[job.id] = { ...job };
  }

  async trigger(name: string) {
    const fitting = Object.values(this.jobs).filter((job) => job.trigger === name);
    await Promise.all(fitting.map(async (job) => this.queue.add(job.id, {})));
  }
}

const jobs = new Jobs();
jobs.define({ id: 'bake', trigger: 'morning' });
jobs.define({ id: 'sell', trigger: 'noon' });

export async function morning() {
  await jobs.trigger('morning');
}
