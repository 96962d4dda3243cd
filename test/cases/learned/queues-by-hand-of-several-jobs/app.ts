import { type Job, LocalPostQueue, type PostOffice, TaskRunner } from './queue';

export class Parcels {
  async handle(job: Job) {
    console.log('parcel', job);
  }
}

export class App {
  readonly office: PostOffice;
  private readonly tasks = new TaskRunner({ onTask: async (task) => this.run(task.type, task) });
  private readonly mails = new TaskRunner({
    onTask: async (task) => {
      switch (task.type) {
        case 'welcome':
          await this.office.accept({ kind: 'letter', to: 'new' });
          break;
        case 'goodbye':
          break;
      }
    },
  });
  constructor() {
    this.office = new LocalPostQueue();
    const parcels = new Parcels();
    this.office.consume(async (job: Job) => {
      if (job.kind === 'letter') this.mails.schedule('welcome', { to: job.to });
      else await parcels.handle(job);
    });
  }
  leave(user: string) {
    this.mails.schedule('goodbye', { user });
    this.tasks.schedule('count', {});
  }
  private async run(type: string, task: unknown) {
    console.log(type, task);
  }
}

export class Counter {
  constructor(private readonly office: PostOffice) {}
  async weigh(weight: number) {
    await this.office.accept({ kind: 'parcel', weight });
  }
}
