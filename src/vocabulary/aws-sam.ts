import type { ConfigureSpec, VocabularyInput } from './schema.js';

/** What resources of CloudFormation say of each other, whoever lists them. */
export const cloudFormation = {
  selfNamed: 'AWS_LAMBDA_FUNCTION_NAME',
  references: ['Ref', 'Fn::GetAtt'],
  texts: ['Fn::Sub'],
  joins: ['Fn::Join', 'Fn::If', 'Fn::Select', 'Fn::Split'],
  typed: 'Type',
  exports: { table: 'Outputs', name: 'Export.Name', value: 'Value', by: 'Fn::ImportValue' },
  named: ['QueueName', 'TopicName', 'FunctionName', 'StateMachineName'].map((n) => `Properties.${n}`),
  words: [
    { type: 'AWS::SQS::Queue', word: 'queue' },
    { type: 'AWS::SNS::Topic', word: 'topic' },
    { type: 'AWS::S3::Bucket', word: 'bucket' },
    { type: 'AWS::DynamoDB::Table', word: 'table' },
    { type: 'AWS::Kinesis::Stream', word: 'stream' },
    { type: 'AWS::Serverless::StateMachine', word: 'state machine' },
    { type: 'AWS::StepFunctions::StateMachine', word: 'state machine' },
  ],
  ways: [
    { type: 'AWS::SNS::Subscription', from: 'Properties.TopicArn', to: 'Properties.Endpoint' },
    { type: 'AWS::SNS::Topic', from: '', to: 'Properties.Subscription.Endpoint' },
    {
      type: 'AWS::Events::Rule',
      event: 'Properties.EventPattern.detail-type',
      source: 'Properties.EventPattern.source',
      schedule: 'Properties.ScheduleExpression',
      to: 'Properties.Targets.Arn',
    },
    { type: 'AWS::Scheduler::Schedule', schedule: 'Properties.ScheduleExpression', to: 'Properties.Target.Arn' },
    { type: 'AWS::Lambda::EventSourceMapping', from: 'Properties.EventSourceArn', to: 'Properties.FunctionName' },
    { type: 'AWS::S3::Bucket', from: '', to: 'Properties.NotificationConfiguration.LambdaConfigurations.Function' },
    { type: 'AWS::S3::Bucket', from: '', to: 'Properties.NotificationConfiguration.QueueConfigurations.Queue' },
    { type: 'AWS::S3::Bucket', from: '', to: 'Properties.NotificationConfiguration.TopicConfigurations.Topic' },
    { type: 'AWS::Pipes::Pipe', from: 'Properties.Source', to: 'Properties.Target' },
    { type: 'AWS::Pipes::Pipe', from: 'Properties.Source', to: 'Properties.Enrichment' },
    { type: 'AWS::ApiGatewayV2::Route', route: 'Properties.RouteKey', to: 'Properties.Target' },
    { type: 'AWS::ApiGatewayV2::Integration', from: '', to: 'Properties.IntegrationUri' },
    ...['DefinitionSubstitutions', 'Definition', 'DefinitionString'].flatMap((n) =>
      ['Serverless', 'StepFunctions'].map((of) => ({
        type: `AWS::${of}::StateMachine`,
        from: '',
        to: `Properties.${n}`,
        only: ['AWS::SQS::Queue', 'AWS::SNS::Topic'],
      })),
    ),
  ],
} satisfies Partial<ConfigureSpec>;

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification.html */
export const awsSam: VocabularyInput = {
  name: 'aws-sam',
  docs: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification.html',
  packages: [],
  configures: {
    ...cloudFormation,
    types: [],
    file: '^(?:sam|(?:.+[-.])?template(?:[-.].+)?)\\.ya?ml$',
    functions: 'Resources',
    functionTypes: ['AWS::Serverless::Function', 'AWS::Lambda::Function'],
    logical: '*',
    handler: 'Properties.Handler|Globals.Function.Handler',
    code: 'Properties.CodeUri|Globals.Function.CodeUri',
    entry: 'Metadata.BuildProperties.EntryPoints',
    events: 'Properties.Events',
    eventSays: 'Properties',
    environment: ['Globals.Function.Environment.Variables', 'Properties.Environment.Variables'],
    resources: 'Resources',
    started: ['AWS::Serverless::StateMachine'],
    url: 'Properties.FunctionUrlConfig',
    routes: [
      { property: 'Api', kind: 'http', verb: 'Method', path: 'Path' },
      { property: 'HttpApi', kind: 'http', verb: 'Method', path: 'Path', isWhole: true },
    ],
    schedules: [
      { property: 'Schedule', at: 'Schedule' },
      { property: 'ScheduleV2', at: 'ScheduleExpression' },
    ],
    rules: ['EventBridgeRule', 'CloudWatchEvent'].map((property) => ({ property, event: 'Pattern.detail-type', source: 'Pattern.source' })),
    carriers: [
      { property: 'SQS', word: 'queue', of: ['Queue'] },
      { property: 'SNS', word: 'topic', of: ['Topic'] },
      { property: 'S3', word: 'bucket', of: ['Bucket'] },
      { property: 'DynamoDB', word: 'table', of: ['Stream'] },
      { property: 'Kinesis', word: 'stream', of: ['Stream'] },
      { property: 'MSK', word: 'topic', of: ['Topics'] },
      { property: 'SelfManagedKafka', word: 'topic', of: ['Topics'] },
      { property: 'MQ', word: 'queue', of: ['Queues'] },
      { property: 'Cognito', word: 'user pool', of: ['UserPool'] },
      { property: 'DocumentDB', word: 'collection', of: ['CollectionName'] },
    ],
  },
};
