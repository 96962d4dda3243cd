import PgBoss from 'pg-boss';

interface Worker {
  getQueueName(): string;
  handle(job: unknown): unknown;
}

export class Barn {
  private static workers: Worker[] = [];
  private static boss?: PgBoss;

  static async open() {
    this.boss = new PgBoss('postgres://localhost');
    await this.boss.start();
    for (const worker of Barn.workers) this.poll(worker);
  }

  static getBoss() {
    if (!this.boss) throw new Error('closed');
    return this.boss;
  }

  static register<W extends Worker>(worker: W) {
    Barn.workers.push(worker);
  }

  private static poll(worker: Worker) {
    setInterval(async () => {
      const jobs = await this.boss?.fetch(worker.getQueueName());
      await Promise.all((jobs ?? []).map(async (job) => worker.handle(job)));
    }, 1000);
  }
}

export abstract class Chore<T> {
  protected static queueName = '';

  constructor(private readonly payload: T) {}

  static getQueueName() {
    return this.queueName;
  }

  static handle(_job: unknown): unknown {
    throw new Error('not implemented');
  }

  static send<T>(this: new (payload: T) => Chore<T>, payload: T) {
    return new this(payload).send();
  }

  static async sendAll<T>(payloads: T[]) {
    const chore = this as typeof Chore;
    await Barn.getBoss().insert(payloads.map((data) => ({ name: chore.getQueueName(), data: { data } })));
  }

  async send() {
    const chore = this.constructor as typeof Chore;
    await Barn.getBoss().send({ name: chore.getQueueName(), data: { data: this.payload } });
  }
}
