import { Repository } from 'some-orm';

export class Job {
  id!: string;
  type!: string;
  constructor(made: { type: string }) {
    Object.assign(this, made);
    this.type = made.type;
  }
}

export class JobStates {
  constructor(private readonly boxes: Repository<unknown>) {}
  async handleJob(job: Job): Promise<void> {
    switch (job.type) {
      case 'create-box':
        await this.created(job);
        break;
      case 'remove-box':
        await this.removed(job);
        break;
    }
  }
  private async created(job: Job): Promise<void> {
    await this.boxes.update(job.id, { state: 'ready' });
  }
  private async removed(job: Job): Promise<void> {
    await this.boxes.update(job.id, { state: 'gone' });
  }
}

export class Jobs {
  constructor(
    private readonly jobs: Repository<Job>,
    private readonly states: JobStates,
  ) {}
  async create(type: string): Promise<Job> {
    const job = new Job({ type });
    await this.jobs.insert(job);
    return job;
  }
  async done(id: string): Promise<void> {
    const job: Job = await this.jobs.findOneBy({ id });
    await this.states.handleJob(job);
  }
}

export class Boxes {
  constructor(private readonly jobs: Jobs) {}
  async create(): Promise<void> {
    await this.jobs.create('create-box');
  }
  async remove(): Promise<void> {
    await this.jobs.create('remove-box');
  }
}
