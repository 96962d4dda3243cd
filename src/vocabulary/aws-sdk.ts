import type { EmitInput, VocabularyInput } from './schema.js';

/** A command that is given to `send`, and the method of the whole client that does the same (`older`: as the older kit calls that); `default` is what `aws-sdk/clients/sns` exports. */
const sent = (
  client: string,
  made: string,
  property: string | string[],
  kind: EmitInput['kind'] = 'message',
  older = client,
  more: Pick<EmitInput['event'], 'source'> = {},
): EmitInput[] => [
  { call: ['send'], types: [`${client}Client`, client], event: { arg: 0, as: 'name', made, property, ...more }, kind },
  {
    call: [made[0].toLowerCase() + made.slice(1).replace(/Command$/, '')],
    types: [...new Set([client, older]), 'default'],
    event: { arg: 0, as: 'name', property, ...more },
    kind,
  },
];

/** https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/ */
export const awsSdk: VocabularyInput = {
  name: '@aws-sdk/client-eventbridge, @aws-sdk/client-sns, @aws-sdk/client-sqs, @aws-sdk/client-lambda, @aws-sdk/client-sfn',
  docs: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/',
  packages: [...['eventbridge', 'sns', 'sqs', 'lambda', 'sfn'].map((name) => `@aws-sdk/client-${name}`), 'aws-sdk'],
  listens: [
    {
      call: ['send'],
      types: ['SQSClient', 'SQS'],
      event: { arg: 0, as: 'name', made: 'ReceiveMessageCommand', property: 'QueueUrl' },
      callback: 'around',
      kind: 'message',
    },
    {
      call: ['receiveMessage'],
      types: ['SQS', 'default'],
      event: { arg: 0, as: 'name', property: 'QueueUrl' },
      callback: 'around',
      kind: 'message',
    },
  ],
  emits: [
    ...sent('EventBridge', 'PutEventsCommand', 'Entries.DetailType', 'message', 'EventBridge', { source: 'Entries.Source' }),
    ...sent('SNS', 'PublishCommand', ['TopicArn', 'TargetArn']),
    ...sent('SNS', 'PublishBatchCommand', 'TopicArn'),
    ...sent('SQS', 'SendMessageCommand', 'QueueUrl'),
    ...sent('SQS', 'SendMessageBatchCommand', 'QueueUrl'),
    ...sent('Lambda', 'InvokeCommand', 'FunctionName', 'command'),
    ...sent('SFN', 'StartExecutionCommand', 'stateMachineArn', 'command', 'StepFunctions'),
    ...sent('SFN', 'StartSyncExecutionCommand', 'stateMachineArn', 'command'),
  ],
  values: [
    // What is asked for by its name is known by that: `const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: 'orders' }))`.
    ...['SQSClient', 'SQS', 'SNSClient', 'SNS'].map((of) => ({ call: 'send', of, gives: 'argument' as const, arg: 0 })),
    ...['GetQueueUrlCommand', 'CreateQueueCommand'].map((type) => ({ property: 'QueueUrl', type, arg: 0, at: 'QueueName' })),
    { property: 'TopicArn', type: 'CreateTopicCommand', arg: 0, at: 'Name' },
  ],
};
