import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const client = new SNSClient({});

export const send = async () => {
  await client.send(new PublishCommand({ TopicArn: process.env.MAILS_TOPIC, Message: '' }));
};
