import { App, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Worker } from './worker';

class Shop extends Stack {
  constructor(app: App) {
    super(app, 'Shop');
    const bus = new EventBus(this, 'Bus');
    new Worker(this, 'Bills', { bus, type: 'OrderPlaced', entry: 'bill' });
    new Worker(this, 'Parcels', { bus, type: 'OrderPaid', entry: 'ship' });

    // The same variable is another queue in each of two functions: which of them code sends to is not known.
    const one = new Queue(this, 'One');
    const other = new Queue(this, 'Other');
    const first = new NodejsFunction(this, 'First', { entry: 'lambdas/first.ts', handler: 'first', environment: { QUEUE_URL: one.queueUrl } });
    const second = new NodejsFunction(this, 'Second', { entry: 'lambdas/second.ts', handler: 'second', environment: { QUEUE_URL: other.queueUrl } });
    first.addEventSource(new SqsEventSource(other));
    second.addEventSource(new SqsEventSource(one));
  }
}

new Shop(new App());
