import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const client = new SNSClient({});

export const main = async (event: { Records: { body: string }[] }) => {
  for (const record of event.Records) await client.send(new PublishCommand({ TopicArn: process.env.PAID_TOPIC, Message: record.body }));
};
