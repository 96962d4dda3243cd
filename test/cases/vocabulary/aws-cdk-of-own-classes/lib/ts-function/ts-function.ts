import { NodejsFunction, NodejsFunctionProps } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
export type TSFunctionProps = Omit<NodejsFunctionProps, 'bundling' | 'handler'>;
export default class TSFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: TSFunctionProps) {
    const all: NodejsFunctionProps = { ...props, handler: 'handler', bundling: {} };
    super(scope, id, all);
  }
}
