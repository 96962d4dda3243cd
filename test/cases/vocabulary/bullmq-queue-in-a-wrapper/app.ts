import { Bull, Line } from './wrapper';

export class Topic {
  private readonly bull: Bull;
  constructor(
    readonly topic: string,
    bull: Bull,
  ) {
    this.bull = bull;
  }
  start() {
    this.bull.open(this.topic);
  }
  async send(job: { name: string }) {
    await this.bull.add(job.name, job);
  }
}
export class Mails extends Topic {
  constructor() {
    super('mails', new Bull());
    this.start();
  }
}
export class Files extends Topic {
  constructor() {
    super('files', new Bull());
    this.start();
  }
  async send(job: { name: string }) {
    return super.send(job);
  }
}

export class App {
  private readonly hot = new Line('hot');
  private readonly cold = new Line('cold');
  constructor(
    private readonly mails: Mails,
    private readonly files: Files,
    private readonly some: Line,
  ) {}
  async write() {
    await this.mails.send({ name: 'welcome' });
  }
  async clean() {
    await this.files.send({ name: 'remove' });
  }
  async heat() {
    await this.hot.put('heat');
  }
  async freeze() {
    await this.cold.put('freeze');
  }
  // One of several, nobody says which.
  async guess() {
    await this.some.put('guess');
  }
}
