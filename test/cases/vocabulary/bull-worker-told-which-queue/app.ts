import Queue from 'bull';

export class Queues {
  private readonly all: Record<string, Queue.Queue> = {};
  create(name: string) {
    this.all[name] = this.all[name] || new Queue(name);
    return this.all[name];
  }
}

/** Works off the queue that it is told, or all that it has handlers for. */
export class Worker {
  handlers: Record<string, (job: Queue.Job) => Promise<void>> = {
    mails: async (job) => console.log(job.id),
    bills: async (job) => console.log(job.id),
  };

  constructor(private readonly queues: Queues) {}

  run(asked?: string) {
    const names = asked ? [asked] : Object.keys(this.handlers);
    const queues = names.map((name) => this.queues.create(name));
    queues.forEach((queue) => {
      const handler = this.handlers[queue.name];
      queue.process('*', (job) => handler(job));
    });
  }
}

export class Command {
  constructor(private readonly worker: Worker) {}
  start(args: { queue?: string }) {
    this.worker.run(args.queue);
  }
}

export class Api {
  constructor(private readonly queues: Queues) {}
  async welcome() {
    await this.queues.create('mails').add('welcome', {});
  }
  async bill() {
    await this.queues.create('bills').add({});
  }
}
