import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const sns = new SNSClient({});
const client = new EventBridgeClient({});

export const handler = async (): Promise<void> => {
  await sns.send(new PublishCommand({ TopicArn: process.env.TOPIC_ARN, Message: 'placed' }));
  await client.send(new PutEventsCommand({ Entries: [{ Source: 'shop', DetailType: 'OrderPlaced', Detail: '{}' }] }));
};
