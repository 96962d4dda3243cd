export class JobQueue<T> {
  private readonly jobs: T[] = [];
  private worker?: (job: T) => Promise<void>;
  private busy = 0;
  constructor(private readonly most = 2) {}
  setWorker(worker: (job: T) => Promise<void>): void {
    this.worker = worker;
    this.next();
  }
  enqueue(job: T): void {
    this.jobs.push(job);
    this.next();
  }
  private next(): void {
    for (; this.worker && this.jobs.length && this.busy < this.most; this.busy++) {
      const job = this.jobs.shift()!;
      this.worker(job).finally(() => {
        this.busy--;
        this.next();
      });
    }
  }
}

/** The worker is given to the constructor, jobs stand in records, and one that failed goes back. */
export class RetryQueue<T> {
  private queue: { data: T; attempts: number }[] = [];
  private isRunning = false;
  constructor(
    private readonly handler: (data: T) => Promise<void>,
    private readonly retries = 3,
  ) {}
  add(data: T): void {
    this.queue.push({ data, attempts: 0 });
    if (!this.isRunning) void this.run();
  }
  addAll(all: T[]): void {
    for (const one of all) this.add(one);
  }
  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.queue.length) {
      const item = this.queue.shift();
      if (!item) break;
      try {
        await this.handler(item.data);
      } catch {
        if (item.attempts < this.retries) this.queue.push({ ...item, attempts: item.attempts + 1 });
      }
    }
    this.isRunning = false;
  }
}

/** What waits stands under a key: the last one of each counts. */
export class Outbox {
  private pending = new Map<string, { id: string }>();
  private consumer?: (order: { id: string }) => void;
  process(consumer: (order: { id: string }) => void): void {
    this.consumer = consumer;
  }
  submit(order: { id: string }): void {
    this.pending.set(order.id, order);
  }
  flush(): void {
    const batch = [...this.pending.values()];
    this.pending.clear();
    const run = this.consumer;
    if (run) batch.forEach((order) => run(order));
  }
}

/** All that is there is taken at once, and worked off one by one. */
export class Backlog<T> {
  private tasks: T[] = [];
  private perform: (task: T) => Promise<void> = async () => {};
  onTask(perform: (task: T) => Promise<void>): void {
    this.perform = perform;
  }
  push(task: T): void {
    this.tasks = this.tasks ?? [];
    this.tasks.push(task);
  }
  async work(): Promise<void> {
    const batch = this.tasks;
    this.tasks = [];
    await Promise.all(batch.map((task) => this.perform(task)));
  }
}
