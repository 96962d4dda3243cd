import { add, JobName, type Mails, runs } from './registry';

export async function files() {
  runs.register(JobName.CLEAN_UP, async () => {
    await add(JobName.SYNC);
  });
  await add(JobName.CLEAN_UP);
}

export class Pieces {
  constructor(mails: Mails) {
    runs.register(JobName.SYNC, this.sync.bind(this));
    mails.on('welcome', (data) => this.welcome(data));
  }
  async sync() {}
  async welcome(_: unknown) {}
}
