import { Stack, App } from 'aws-cdk-lib';
import { Code, Function as Fn, FunctionProps, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction, NodejsFunctionProps } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
/** By its place among the arguments, in a text; by an heir of an heir; in a text of an option that has the same name. */
class Named extends NodejsFunction { constructor(scope: Construct, id: string, name: string) { super(scope, id, { entry: `src/${name}.ts`, handler: name }); } }
class Invoicer extends Named { constructor(scope: Construct) { super(scope, 'Invoicer', 'invoices'); } }
class Short extends NodejsFunction { constructor(scope: Construct, id: string, props: NodejsFunctionProps) { super(scope, id, { ...props, entry: `src/${props.entry}.ts`, handler: props.entry! }); } }
class Built extends Fn { constructor(scope: Construct, id: string, props: Omit<FunctionProps, 'runtime'>) { super(scope, id, { ...props, runtime: Runtime.NODEJS_20_X }); } }
class Billing extends Stack { constructor(scope: App, id: string) { super(scope, id);
  const bills = new Queue(this, 'Bills'); new Named(this, 'N', 'bills').addEventSource(new SqsEventSource(bills));
  const invoices = new Queue(this, 'Invoices'); new Invoicer(this).addEventSource(new SqsEventSource(invoices));
  const receipts = new Queue(this, 'Receipts'); new Short(this, 'S', { entry: 'receipts' }).addEventSource(new SqsEventSource(receipts));
  const refunds = new Queue(this, 'Refunds'); new Built(this, 'B', { code: Code.fromAsset('src'), handler: 'refunds.refund' }).addEventSource(new SqsEventSource(refunds));
  new NodejsFunction(this, 'Start', { entry: 'src/billing.ts', environment: { BILLS_URL: bills.queueUrl, INVOICES_URL: invoices.queueUrl, RECEIPTS_URL: receipts.queueUrl, REFUNDS_URL: refunds.queueUrl } }); } }
new Billing(new App(), 'Billing');
