import { App, Stack } from 'aws-cdk-lib';
import { RestApi, LambdaIntegration } from 'aws-cdk-lib/aws-apigateway';
import { join } from 'path';
import Replay from './replay';
import TSFunction from './ts-function';
export class Main extends Stack {
  constructor(scope: App, id: string) {
    super(scope, id);
    const replay = new Replay(this, 'Replay');
    const trigger = new TSFunction(this, 'Trigger', { entry: join(__dirname, '..', 'src', 'trigger.ts'), environment: { REPLAY_URL: replay.replayUrl } });
    replay.mayAudit(trigger);
    const api = new RestApi(this, 'Api');
    api.root.addResource('trigger').addMethod('POST', new LambdaIntegration(trigger));
  }
}
new Main(new App(), 'Main');
