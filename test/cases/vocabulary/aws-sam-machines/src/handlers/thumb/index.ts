import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
const sns = new SNSClient({});
const { DONE_TOPIC } = process.env;
export const handler = async () => {
  await sns.send(new PublishCommand({ TopicArn: DONE_TOPIC, Message: 'done' }));
};
