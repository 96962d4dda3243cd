import { type Processor, Worker } from 'bullmq';

class Runner {
  run(topic: string, processor: Processor): void {
    new Worker(topic, processor);
  }
}

export class BaseWorker {
  private readonly runner: Runner;

  constructor(
    readonly topic: string,
    runner: Runner,
  ) {
    this.runner = runner;
  }

  start(processor: Processor): void {
    this.open(processor);
  }

  open(processor: Processor): void {
    this.runner.run(this.topic, processor);
  }
}

export class MailWorkerBase extends BaseWorker {
  constructor(runner: Runner) {
    super('mail', runner);
  }
}

export class ReportWorkerBase extends BaseWorker {
  constructor(runner: Runner) {
    super('report', runner);
  }
}

export class MailWorker extends MailWorkerBase {
  constructor() {
    super(new Runner());
    this.start(this.processor());
  }

  private processor() {
    return async () => 'mailed';
  }
}

export class ReportWorker extends ReportWorkerBase {
  constructor() {
    super(new Runner());
    this.start(this.processor());
  }

  private processor() {
    return async () => 'reported';
  }
}
