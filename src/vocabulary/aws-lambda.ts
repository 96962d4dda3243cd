import type { VocabularyInput } from './schema.js';

/** What is handed over, and functions that it is handed to. */
const named = (...of: string[]): string[] => of.flatMap((n) => [`${n}Event`, `${n}Handler`]);
const bus = ['EventBridgeEvent', 'EventBridgeHandler'];

/** https://docs.aws.amazon.com/lambda/latest/dg/typescript-handler.html */
export const awsLambda: VocabularyInput = {
  name: 'aws-lambda',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/typescript-handler.html',
  packages: ['aws-lambda'],
  // A queue or topic behind the bus brings along what went over it: `const event: EventBridgeEvent<'paid', Paid> = JSON.parse(record.body)`.
  listens: [{ typed: bus, held: named('SQS', 'SNS'), event: { as: 'name' }, kind: 'message' }],
  entries: [
    {
      typed: [
        ...named('APIGatewayProxy', 'ALB', 'LambdaFunctionURL'),
        'APIGatewayEvent',
        'APIGatewayProxyEventV2',
        'APIGatewayProxyHandlerV2',
      ],
      kind: 'http',
    },
    { typed: ['APIGatewayProxyWebsocketEventV2', 'APIGatewayProxyWebsocketHandlerV2'], kind: 'ws' },
    { typed: named('Scheduled'), kind: 'cron' },
    { typed: [...named('SQS', 'SNS', 'S3', 'DynamoDBStream', 'KinesisStream', 'MSK', 'SES', 'CloudWatchLogs'), ...bus], kind: 'other' },
  ],
};
