import { Worker } from 'bullmq';
import { emitter } from './app';

abstract class Consumer {
  protected start(topic: string, run: () => Promise<void>) {
    return new Worker(topic, run);
  }
}
export abstract class TopicConsumer extends Consumer {
  abstract readonly topic: string;
  init() {
    this.start(this.topic, this.work());
  }
  abstract work(): () => Promise<void>;
}
export class Mails extends TopicConsumer {
  readonly topic = 'mails';
  work() {
    return async () => {
      emitter.emit('taken', 1);
    };
  }
}
export class Reports extends TopicConsumer {
  readonly topic = 'reports';
  work() {
    return async () => {};
  }
}
