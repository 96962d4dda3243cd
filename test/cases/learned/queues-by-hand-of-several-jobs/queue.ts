export type Job = { kind: 'parcel'; weight: number } | { kind: 'letter'; to: string };

export interface PostOffice {
  accept(job: Job): Promise<void>;
  consume(handler: (job: Job) => Promise<void>): void;
}

export class LocalPostQueue implements PostOffice {
  private readonly backlog: Job[] = [];
  private wake: (() => void)[] = [];

  consume(handler: (job: Job) => Promise<void>): void {
    void this.loop(handler);
  }

  async accept(job: Job): Promise<void> {
    this.backlog.push(job);
    this.wake.splice(0).forEach((wake) => wake());
  }

  private async loop(handler: (job: Job) => Promise<void>) {
    while (true) {
      const job = await this.next();
      await handler(job).catch((error) => console.error(error));
    }
  }

  private async next(): Promise<Job> {
    while (!this.backlog.length) await new Promise<void>((resolve) => this.wake.push(resolve));
    return this.backlog.shift()!;
  }
}

/** Jobs whose kind is said beside what they carry. */
export class TaskRunner {
  private tasks: { type: string; payload: unknown }[] = [];
  constructor(private options: { onTask: (task: { type: string; payload: unknown }) => Promise<void> }) {}
  schedule(type: string, payload: unknown) {
    this.tasks.push({ type, payload });
  }
  async tick() {
    for (const task of this.tasks.splice(0, 10)) await this.options.onTask(task);
  }
}
