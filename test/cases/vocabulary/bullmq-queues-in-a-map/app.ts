import { type Job, Queue, Worker } from 'bullmq';

enum Names {
  Planes = 'planes',
  Trains = 'trains',
}

class Hub {
  private readonly queues = new Map<string, Queue>();

  constructor() {
    for (const name of Object.values(Names)) this.queues.set(name, new Queue(name));
  }

  async add(name: Names, job: string, data: object) {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(name);
    await queue.add(job, data);
  }

  listen(name: Names, run: (job: Job) => Promise<void>) {
    return new Worker(name, run);
  }
}

class Yard {
  private readonly queues: Record<string, Queue> = {};

  open(name: string) {
    this.queues[name] ??= new Queue(name);
    return this.queues[name];
  }

  async add(name: string, job: string) {
    await this.open(name).add(job, {});
  }
}

const hub = new Hub();
const yard = new Yard();

export class Airport {
  start() {
    hub.listen(Names.Planes, (job) => this.land(job));
  }

  private async land(job: Job) {
    await hub.add(Names.Trains, 'fetch', job.data);
    await yard.add('buses', 'fetch');
  }
}

export const radar = () => hub.add(Names.Planes, 'land', {});
