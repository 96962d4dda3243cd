import { CreateTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueUrlCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});
const sns = new SNSClient({});

export async function send({ queueName, body }: { queueName: string; body: string }) {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queueName }));
  if (!QueueUrl) throw new Error(queueName);
  const command = new SendMessageCommand({ QueueUrl, MessageBody: body });
  return sqs.send(command);
}
export const order = (id: string) => send({ queueName: 'orders', body: id });

export async function poll() {
  const found = await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders' }));
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: found.QueueUrl }));
  return Messages;
}

export async function announce(id: string) {
  const topic = await sns.send(new CreateTopicCommand({ Name: 'placed' }));
  await sns.send(new PublishCommand({ TopicArn: topic.TopicArn, Message: id }));
}
