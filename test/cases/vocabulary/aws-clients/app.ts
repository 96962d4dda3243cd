import { EventBridge, EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const JOBS = 'https://sqs.eu-west-1.amazonaws.com/1/jobs';
const bridge = new EventBridgeClient({});
const sns = new SNSClient({});

export class Outbox {
  constructor(private readonly sqs: SQSClient) {}

  async place() {
    await this.put('order.placed');
    await sns.send(new PublishCommand({ TopicArn: 'arn:aws:sns:eu-west-1:1:orders', Message: '' }));
    await this.sqs.send(new SendMessageCommand({ QueueUrl: JOBS, MessageBody: '' }));
    const batch = new SendMessageBatchCommand({ QueueUrl: `${JOBS}-batch`, Entries: [] });
    await this.sqs.send(batch);
  }
  async both() {
    await new EventBridge({}).putEvents({
      Entries: [
        { DetailType: 'order.paid', Source: 'shop' },
        { DetailType: 'order.closed', Source: 'shop' },
      ],
    });
  }
  async elsewhere() {
    await this.sqs.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: '' }));
  }
  async filledLater() {
    const command = new PutEventsCommand({ Entries: [] });
    command.input.Entries?.push({ DetailType: 'order.lost' });
    await bridge.send(command);
  }
  async given(type: string) {
    await bridge.send(new PutEventsCommand({ Entries: [{ DetailType: type }] }));
  }
  async work() {
    await this.sqs.send(new ReceiveMessageCommand({ QueueUrl: JOBS }));
    await this.put('job.done');
  }
  private async put(type: string) {
    await bridge.send(new PutEventsCommand({ Entries: [{ DetailType: type, Source: 'shop', Detail: '{}' }] }));
  }
}
