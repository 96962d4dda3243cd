import { Queue, Worker } from 'bullmq';

abstract class Base {
  protected queue: Queue;
  constructor(protected readonly topic: string) {
    this.queue = new Queue(topic);
  }
  async add(name: string, data: unknown) {
    await this.queue.add(name, data);
  }
}
export class Mails extends Base {
  constructor() {
    super('mails');
  }
}
export class Files extends Base {
  constructor() {
    super('files');
  }
  async add(name: string, data: unknown) {
    return super.add(name, data);
  }
}

/** Makes its queue later. */
abstract class Late {
  protected queue!: Queue;
  constructor(protected readonly topic: string) {}
  protected open() {
    this.queue = new Queue(this.topic);
  }
  async push(name: string) {
    await this.queue.add(name, {});
  }
}
export class Audits extends Late {
  constructor() {
    super('audits');
    this.open();
  }
}

export class App {
  constructor(
    private readonly mails: Mails,
    private readonly files: Files,
    private readonly audits: Audits,
  ) {}
  async write() {
    await this.mails.add('welcome', {});
  }
  async clean() {
    await this.files.add('remove', {});
  }
  async look() {
    await this.audits.push('look');
  }
}

new Worker('mails', async () => {});
