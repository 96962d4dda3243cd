import { type Job, Queue, Worker } from 'bullmq';

export abstract class Line<T> {
  protected readonly queue: Queue<T>;
  constructor(protected readonly name: string) {
    this.queue = new Queue<T>(name);
  }
  add(data: T, job = this.name) {
    return this.queue.add(job, data);
  }
  start() {
    return new Worker<T>(this.name, async (job) => this.work(job));
  }
  protected abstract work(job: Job<T>): Promise<void>;
}
class Mails extends Line<string> {
  constructor() {
    super('mails');
  }
  protected async work() {
    await notes.add('sent');
  }
}
class Notes extends Line<string> {
  constructor() {
    super('notes');
  }
  protected async work() {}
}
const mails = new Mails();
const notes = new Notes();

export function start() {
  for (const line of [mails, notes]) line.start();
}
export async function greet() {
  await mails.add('hello');
}
