import { Agenda, type Job } from 'agenda';

export class Jobs {
  constructor(private readonly agenda: Agenda) {
    agenda.define('clean attic', async (job: Job) => this.clean(job));
    agenda.define('paint door', this.paint);
  }
  private async clean(_job: Job) {
    await this.agenda.now('paint door', {});
  }
  private async paint() {}

  async plan() {
    await this.agenda.every('1 week', 'clean attic');
    await this.agenda.schedule('tomorrow', ['paint door', 'mow lawn'], {});
  }
  async mow() {
    const job = this.agenda.create('mow lawn', {});
    await job.save();
  }
}
