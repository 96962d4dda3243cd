import { App, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Inbox, Worker } from './worker';

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

    // A queue that a construct has is sent to by who asks for it.
    const returns = new Inbox(this, 'Returns', { bus, type: 'OrderReturned', entry: 'returned' });
    new Inbox(this, 'Refunds', { bus, type: 'OrderRefunded', entry: 'refunded' });
    second.addEnvironment('RETURNS_URL', returns.queue.queueUrl);

    // Each in a folder of its own; what is no code of these files, or built elsewhere, is none of the same name here.
    for (const name of ['archive', 'print'])
      new lambda.Function(this, name, {
        runtime: lambda.Runtime.NODEJS_20_X,
        code: lambda.Code.fromAsset(`lambdas/${name}`),
        handler: 'index.handler',
      }).addEventSource(new SqsEventSource(new Queue(this, `${name}-queue`)));
    new lambda.Function(this, 'Python', {
      runtime: lambda.Runtime.PYTHON_3_11,
      code: lambda.Code.fromAsset('python'),
      handler: 'page.handler',
    }).addEventSource(new SqsEventSource(other));
  }
}

new Shop(new App());
