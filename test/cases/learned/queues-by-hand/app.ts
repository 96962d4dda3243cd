import { Injectable } from '@nestjs/common';
import { Backlog, JobQueue, Outbox, RetryQueue } from './queue';

export interface Mail {
  to: string;
}

export const mailQueue = new JobQueue<Mail>();
export const reportQueue = new JobQueue<{ id: number }>();

export class Mailer {
  async send(mail: Mail) {
    reportQueue.enqueue({ id: mail.to.length });
  }
}

const mailer = new Mailer();
mailQueue.setWorker((job) => mailer.send(job));
reportQueue.setWorker(async (job) => {
  console.log(job.id);
});

export function register(email: string) {
  mailQueue.enqueue({ to: email });
}

export class Thumbnails {
  private readonly queue = new RetryQueue<string>(async (file) => this.make(file));
  upload(file: string) {
    if (file.endsWith('.png')) this.queue.add(file);
  }
  restore(files: string[]) {
    this.queue.addAll(files);
  }
  private async make(file: string) {
    register(file);
  }
}

export class Shop {
  constructor(private readonly outbox: Outbox) {}
  open() {
    this.outbox.process((order) => register(order.id));
  }
  order(id: string) {
    this.outbox.submit({ id });
  }
}
new Shop(new Outbox()).open();

/** Heirs that a container makes are one each. */
@Injectable()
export class Exports extends RetryQueue<{ format: string }> {
  constructor() {
    super(async ({ format }) => register(format));
  }
}

@Injectable()
export class Imports extends RetryQueue<{ from: string }> {
  constructor() {
    super(async ({ from }) => console.log(from));
  }
  import(from: string) {
    this.add({ from });
  }
}

@Injectable()
export class Admin {
  constructor(
    private readonly exports: Exports,
    private readonly any: RetryQueue<{ format: string }>,
  ) {}
  export(format: string) {
    this.exports.add({ format });
  }
  either(format: string) {
    this.any.add({ format });
  }
}

export function main() {
  const backlog = new Backlog<string>();
  backlog.onTask(async (name) => register(name));
  return { later: (name: string) => backlog.push(name), work: () => backlog.work() };
}
