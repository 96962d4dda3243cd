import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as apigw from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { EventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import * as path from 'path';

export class ShopStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const bus = new EventBus(this, 'Bus');
    const invoices = new sqs.Queue(this, 'Invoices', { visibilityTimeout: Duration.seconds(30) });
    const mails = new sqs.Queue(this, 'Mails');
    const paid = new Topic(this, 'Paid');
    const ledger = new sqs.Queue(this, 'Ledger');
    const uploads = new sqs.Queue(this, 'Uploads', { queueName: 'uploads' });

    const place = this.fn('place');
    const bill = new NodejsFunction(this, 'Bill', {
      entry: path.join(__dirname, '../../src/bill.ts'),
      handler: 'bill',
      environment: { INVOICE_QUEUE_URL: invoices.queueUrl },
    });
    const invoice = new lambda.Function(this, 'Invoice', {
      runtime: lambda.Runtime.NODEJS_20_X,
      code: lambda.Code.fromAsset('src'),
      handler: 'invoice.main',
    });
    invoice.addEnvironment('PAID_TOPIC', paid.topicArn);
    const mail = this.fn('mail');
    const sweep = this.fn('sweep');
    const book = this.fn('book');

    // Rules: to a function, and to a queue that one reads.
    new Rule(this, 'OnPlaced', {
      eventBus: bus,
      eventPattern: { source: ['orders'], detailType: ['OrderPlaced'] },
      targets: [new LambdaFunction(bill)],
    });
    const toMails = new Rule(this, 'ToMails', { eventBus: bus });
    toMails.addEventPattern({ detailType: ['OrderPlaced', 'OrderExpired'] });
    toMails.addTarget(new SqsQueue(mails));
    mail.addEventSource(new SqsEventSource(mails));
    new Rule(this, 'Nightly', { schedule: Schedule.cron({ minute: '0', hour: '2' }), targets: [new LambdaFunction(sweep)] });

    // A queue that code sends to by what its environment says, a topic that feeds a queue, and a queue that nobody here sends to.
    invoice.addEventSource(new SqsEventSource(invoices, { batchSize: 5 }));
    paid.addSubscription(new SqsSubscription(ledger));
    book.addEventSource(new SqsEventSource(ledger));
    sweep.addEventSource(new SqsEventSource(uploads));

    const http = new HttpApi(this, 'Http');
    http.addRoutes({ path: '/orders/{id}', methods: [HttpMethod.POST], integration: new HttpLambdaIntegration('Place', place) });
    const rest = new apigw.RestApi(this, 'Rest');
    const orders = rest.root.addResource('orders');
    orders.addResource('{id}').addMethod('PUT', new apigw.LambdaIntegration(place));
  }

  private fn(name: string): NodejsFunction {
    return new NodejsFunction(this, name, { entry: path.join(__dirname, `../../src/${name}.ts`), handler: name });
  }
}
