import { Stack } from 'aws-cdk-lib';
import { EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';

export class ShopStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const eventBus = new EventBus(this, 'Bus');
    const log = new NodejsFunction(this, 'Log', { entry: 'src/more.ts', handler: 'log' });
    const bill = new NodejsFunction(this, 'Bill', { entry: 'src/more.ts', handler: 'bill' });
    new Rule(this, 'OfCharges', { eventBus, eventPattern: { source: ['charges'] }, targets: [new LambdaFunction(log)] });
    new Rule(this, 'OfOrders', {
      eventBus,
      eventPattern: { source: ['orders'], detailType: Match.prefix('Order') },
      targets: [new LambdaFunction(bill)],
    });
  }
}
