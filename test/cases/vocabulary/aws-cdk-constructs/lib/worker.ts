import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { join } from 'path';

export class DeadLetteredQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: { name: string }) {
    super(scope, id);
    this.queue = new Queue(this, `${props.name}-${process.env.STAGE}`);
  }
}

/** A queue that a rule fills, and the function that works it off. */
export class Worker extends Construct {
  constructor(scope: Construct, id: string, props: { bus: EventBus; type: string; entry: string }) {
    super(scope, id);
    const { queue } = new DeadLetteredQueue(this, 'Queue', { name: id });
    this.createFunction(props.entry, queue);
    this.createRule(props.bus, props.type, queue);
  }

  private createFunction(entry: string, queue: Queue): NodejsFunction {
    const fn = new NodejsFunction(this, 'Function', { handler: entry, entry: join(__dirname, '../lambdas', `${entry}.ts`) });
    fn.addEventSource(new SqsEventSource(queue));
    return fn;
  }

  private createRule(eventBus: EventBus, type: string, queue: Queue): void {
    const rule = new Rule(this, 'Rule', { eventBus, eventPattern: { detailType: [type] } });
    rule.addTarget(new SqsQueue(queue));
  }
}

/** Each has a queue of the same name within it, which others may ask for. */
export class Inbox extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: { bus: EventBus; type: string; entry: string }) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue');
    const fn = new NodejsFunction(this, 'Function', { handler: props.entry, entry: `lambdas/${props.entry}.ts` });
    fn.addEventSource(new SqsEventSource(this.queue));
    new Rule(this, 'Rule', { eventBus: props.bus, eventPattern: { detailType: [props.type] }, targets: [new SqsQueue(this.queue)] });
  }
}
