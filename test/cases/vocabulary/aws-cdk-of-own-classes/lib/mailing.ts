import { Stack, App } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import TSFunction from './ts-function';
interface Props { queueUrl: string; name: string }
class Sender extends Construct { constructor(scope: Construct, id: string, { queueUrl, name }: Props) { super(scope, id); new TSFunction(this, 'S', { entry: `src/${name}.ts`, environment: { MAILS_URL: queueUrl } }); } }
class Mailing extends Stack { constructor(scope: App, id: string) { super(scope, id); const mails = new Queue(this, 'Mails'); const url = mails.queueUrl;
  new Sender(this, 'Sender', { queueUrl: url, name: 'sender' });
  const fn = new TSFunction(this, 'R', { entry: 'src/mails.ts' }); fn.addEventSource(new SqsEventSource(mails)); } }
new Mailing(new App(), 'Mailing');
