import type { VocabularyInput } from './schema.js';

const queue = { type: 'Queue', word: 'queue', name: 'queueName', shown: ['queueUrl', 'queueName', 'queueArn'] };
const stream = { type: 'Stream', word: 'stream', name: 'streamName', shown: ['streamName', 'streamArn'] };
const machine = { type: 'StateMachine', word: 'state machine', name: 'stateMachineName', shown: ['stateMachineArn', 'stateMachineName'] };
const functions = ['NodejsFunction', 'Function'];
const topic = { type: 'Topic', word: 'topic', name: 'topicName', shown: ['topicArn', 'topicName'] };

/** https://docs.aws.amazon.com/cdk/v2/guide/home.html: which function hears what, and answers which route */
export const awsCdk: VocabularyInput = {
  name: 'aws-cdk-lib',
  docs: 'https://docs.aws.amazon.com/cdk/v2/guide/home.html',
  packages: ['aws-cdk-lib', '@aws-cdk'],
  deploys: {
    base: 'constructs',
    id: 1,
    options: 2,
    functions: {
      types: functions,
      entry: 'entry',
      handler: 'handler',
      code: 'code',
      environment: 'environment',
      setBy: 'addEnvironment',
      shown: ['functionName', 'functionArn'],
    },
    carriers: [
      queue,
      topic,
      { type: 'Table', word: 'table', name: 'tableName', shown: [] },
      { type: 'TableV2', word: 'table', name: 'tableName', shown: [] },
      { type: 'Bucket', word: 'bucket', name: 'bucketName', shown: [] },
      stream,
      machine,
    ],
    rules: [
      {
        type: 'Rule',
        event: 'eventPattern.detailType',
        source: 'eventPattern.source',
        eventBy: { call: 'addEventPattern', property: 'detailType' },
        schedule: 'schedule',
      },
      { type: 'Schedule', schedule: 'schedule' },
    ],
    standIns: [
      { type: 'LambdaInvoke', arg: 2, property: 'lambdaFunction' },
      { type: 'SqsSendMessage', arg: 2, property: 'queue' },
      { type: 'SnsPublish', arg: 2, property: 'topic' },
      { type: 'StepFunctionsStartExecution', arg: 2, property: 'stateMachine' },
      { type: 'RunLambdaTask', arg: 0 },
      ...['SfnStateMachine', 'StepFunctionsStartExecution'].map((type) => ({ type, arg: 0 })),
      ...['SqsSource', 'DynamoDBSource', 'KinesisSource', 'LambdaEnrichment', 'SqsTarget', 'SnsTarget'].map((type) => ({ type, arg: 0 })),
      ...['LambdaFunction', 'SqsQueue', 'SnsTopic', 'LambdaIntegration', 'LambdaInvoke', 'SqsSendMessage', 'SnsPublish'].map((type) => ({
        type,
        arg: 0,
      })),
      ...['SqsEventSource', 'SnsEventSource', 'DynamoEventSource', 'KinesisEventSource', 'S3EventSource', 'S3EventSourceV2'].map(
        (type) => ({
          type,
          arg: 0,
        }),
      ),
      ...['LambdaSubscription', 'SqsSubscription', 'LambdaDestination', 'SqsDestination', 'SnsDestination'].map((type) => ({
        type,
        arg: 0,
      })),
      ...['HttpLambdaIntegration', 'WebSocketLambdaIntegration'].map((type) => ({ type, arg: 1 })),
    ],
    ways: [
      { call: ['addEventSource'], from: { arg: 0 }, to: 'receiver' },
      { call: ['addEventSourceMapping'], from: { arg: 1, property: 'eventSourceArn' }, to: 'receiver' },
      { new: ['NodejsFunction', 'Function'], from: { arg: 2, property: 'events' }, to: 'made' },
      { call: ['addTarget'], from: 'receiver', to: { arg: 0 } },
      { new: ['Rule'], from: 'made', to: { arg: 2, property: 'targets' } },
      { new: ['StateMachine'], from: 'made', to: { arg: 2, property: 'definitionBody', chained: true } },
      { new: ['StateMachine'], from: 'made', to: { arg: 2, property: 'definition', chained: true } },
      { new: ['CfnPipe', 'Pipe'], from: { arg: 2, property: 'source' }, to: { arg: 2, property: 'target' } },
      { new: ['CfnPipe', 'Pipe'], from: { arg: 2, property: 'source' }, to: { arg: 2, property: 'enrichment' } },
      { new: ['Schedule'], from: 'made', to: { arg: 2, property: 'target' } },
      { call: ['addSubscription'], from: 'receiver', to: { arg: 0 } },
      { call: ['addEventNotification'], from: 'receiver', to: { arg: 1 } },
      { call: ['addObjectCreatedNotification', 'addObjectRemovedNotification'], from: 'receiver', to: { arg: 0 } },
    ],
    routes: [
      {
        call: 'addRoutes',
        kind: 'http',
        path: { arg: 0, property: 'path' },
        verb: { arg: 0, property: 'methods' },
        to: { arg: 0, property: 'integration' },
      },
      { call: 'addMethod', kind: 'http', below: ['addResource', 'resourceForPath'], verb: { arg: 0 }, to: { arg: 1 } },
      { call: 'addRoute', kind: 'ws', path: { arg: 0 }, to: { arg: 1, property: 'integration' } },
    ],
  },
  // What a thing is known by stands for it, wherever code keeps that.
  values: [queue, topic, stream, machine, ...functions.map((type) => ({ type, shown: ['functionArn', 'functionName'] }))].flatMap(
    ({ type, shown }) => [type, `I${type}`].flatMap((of) => shown.map((property) => ({ property, of, type, shown: true }))),
  ),
};
