import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const client = new SNSClient({});

export const handler = async () => {
  await client.send(new PublishCommand({ TopicArn: 'print', Message: '' }));
};
