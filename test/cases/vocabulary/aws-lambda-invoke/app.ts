import { InvokeCommand, Lambda, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

const lambda = new LambdaClient({});
const machines = new SFNClient({});

export class Invoker {
  constructor(private readonly client: LambdaClient) {}
  async invoke(FunctionName: string, payload: unknown) {
    return this.client.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload: Buffer.from(JSON.stringify(payload)) }));
  }
  list() {
    return this.client.send(new ListFunctionsCommand({}));
  }
}
const invoker = new Invoker(lambda);
export const resize = () => invoker.invoke('resize-image', {});
export const order = () => machines.send(new StartExecutionCommand({ stateMachineArn: 'arn:aws:states:eu:1:stateMachine:Order', input: '{}' }));
export const whole = () => new Lambda({}).invoke({ FunctionName: 'thumbnail' });
