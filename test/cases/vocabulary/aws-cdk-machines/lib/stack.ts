import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Choice, Condition, DefinitionBody, Fail, type IChainable, Parallel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

export class ShopStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const make = (name: string) => new NodejsFunction(this, name, { entry: `src/${name}.ts`, handler: name });
    const others = new Queue(this, 'Others');
    // What it sends to is no part of what runs it.
    const check = new NodejsFunction(this, 'check', { entry: 'src/check.ts', handler: 'check', environment: { OTHERS: others.queueUrl } });
    const other = make('other');
    other.addEventSourceMapping('Others', { eventSourceArn: others.queueArn });
    const charge = make('charge');
    const refund = make('refund');
    const pack = make('pack');
    const sweep = make('sweep');
    const enrich = make('enrich');
    const feed = make('feed');
    const place = make('place');
    const packing = new Queue(this, 'Packing');
    const feeding = new Queue(this, 'Feeding');

    const checked = new LambdaInvoke(this, 'Checked', { lambdaFunction: check });
    const charged = new LambdaInvoke(this, 'Charged', { lambdaFunction: charge });
    const packed = new SqsSendMessage(this, 'Packed', { queue: packing, messageBody: undefined! });
    checked.addCatch(new LambdaInvoke(this, 'Refunded', { lambdaFunction: refund }));
    const choice = new Choice(this, 'Fits');
    choice.when(Condition.booleanEquals('$.fits', true), this.both(charged, packed));
    choice.otherwise(new Fail(this, 'Failed'));
    const payment = new StateMachine(this, 'Payment', { definitionBody: DefinitionBody.fromChainable(checked.next(choice)) });
    place.addEnvironment('PAYMENT_ARN', payment.stateMachineArn);

    const swept = new LambdaInvoke(this, 'Swept', { lambdaFunction: sweep });
    const nightly = new StateMachine(this, 'Nightly', { definition: swept });
    new Rule(this, 'Nights', { schedule: Schedule.rate(Duration.days(1)), targets: [new SfnStateMachine(nightly)] });

    // What a queue that machines fill is worked off by hears them.
    pack.addEventSourceMapping('Packs', { eventSourceArn: packing.queueArn });
    place.addEnvironment('FEED_URL', feeding.queueUrl);
    new CfnPipe(this, 'Feed', { roleArn: '', source: feeding.queueArn, enrichment: enrich.functionArn, target: feed.functionArn });
  }

  private both(one: IChainable, other: IChainable): Parallel {
    return new Parallel(this, 'Both').branch(one).branch(other);
  }
}
