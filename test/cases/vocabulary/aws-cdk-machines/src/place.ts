import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const machines = new SFNClient({});
const sqs = new SQSClient({});

export const place = async (event: { body: string }): Promise<void> => {
  await machines.send(new StartExecutionCommand({ stateMachineArn: process.env.PAYMENT_ARN, input: event.body }));
  await sqs.send(new SendMessageCommand({ QueueUrl: process.env.FEED_URL, MessageBody: event.body }));
};
