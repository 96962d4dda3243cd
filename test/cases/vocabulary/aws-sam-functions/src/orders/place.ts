import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { audit, enqueue } from '../queues';

const sns = new SNSClient({});
const machines = new SFNClient({});

export const handler = async (event: { body: string }): Promise<void> => {
  await enqueue(process.env.NEXT_QUEUE_URL, event.body);
  await sns.send(new PublishCommand({ TopicArn: process.env.TOPIC_ARN, Message: event.body }));
  await machines.send(new StartExecutionCommand({ stateMachineArn: process.env.SHIPPING, input: event.body }));
  await audit(event.body);
};
