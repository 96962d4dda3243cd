import { Queue } from 'aws-cdk-lib/aws-sqs';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Function as Fn } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { join } from 'path';
import TSFunction from './ts-function';
export default class Replay extends Construct {
  public replayUrl: string;
  private audit: Queue;
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const queue = new Queue(this, 'RequestQueue', { fifo: true });
    this.audit = new Queue(this, 'Audit', {});
    this.replayUrl = queue.queueUrl;
    const fn = new TSFunction(this, 'P', { entry: join(__dirname, '..', 'src', 'replay.ts') });
    fn.addEventSource(new SqsEventSource(queue));
    const auditor = new TSFunction(this, 'P2', { entry: join(__dirname, '..', 'src', 'audit.ts') });
    auditor.addEventSource(new SqsEventSource(this.audit));
  }
  mayAudit(f: Fn) { f.addEnvironment('AUDIT_URL', this.audit.queueUrl); }
}
