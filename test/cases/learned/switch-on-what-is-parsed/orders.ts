import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
import type { SQSEvent, SQSHandler } from 'aws-lambda';
interface DomainEvent {
  type: string;
  data: unknown;
}
const sns = new SNSClient({});
export class Publisher {
  async publish(event: DomainEvent) {
    await sns.send(
      new PublishCommand({
        TopicArn: process.env.TOPIC_ARN,
        Message: JSON.stringify(event),
        MessageAttributes: { type: { DataType: 'String', StringValue: event.type } },
      }),
    );
  }
}
const publisher = new Publisher();
export const placeOrder = async () => {
  await publisher.publish({ type: 'OrderPlaced', data: {} });
};
export const cancelOrder = async () => {
  await publisher.publish({ type: 'OrderCancelled', data: {} });
};
async function reserve(e: DomainEvent) {}
async function release(e: DomainEvent) {}
export const handler: SQSHandler = async (event: SQSEvent) => {
  for (const record of event.Records) {
    const message = JSON.parse(record.body) as DomainEvent;
    switch (message.type) {
      case 'OrderPlaced':
        await reserve(message);
        break;
      case 'OrderCancelled':
        await release(message);
        break;
    }
  }
};
