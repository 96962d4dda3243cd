import { Process, Processor } from '@nestjs/bull';
import type { Queue } from 'bull';

@Processor('mail')
export class Mails {
  @Process('welcome')
  welcome() {}
  @Process('report')
  report() {}
}
@Processor('audit')
export class Audit {
  @Process('report')
  report() {}
}

export class Sender {
  constructor(private readonly queues: Map<string, Queue>) {}
  // Only one queue knows such jobs.
  greet(key: string) {
    return this.queues.get(key)?.add('welcome', {});
  }
  // Two do.
  tell(key: string) {
    return this.queues.get(key)?.add('report', {});
  }
}
