import * as AWS from 'aws-sdk';
import { EventBridge, SQS } from 'aws-sdk';
import SNS from 'aws-sdk/clients/sns';

const JOBS = 'https://sqs.eu-west-1.amazonaws.com/1/jobs';
const sns = new SNS({ apiVersion: '2010-03-31' });

export class Outbox {
  private readonly sqs = new AWS.SQS({ region: 'eu-west-1' });

  constructor(
    private readonly bridge: EventBridge,
    private readonly others: AWS.SQS,
  ) {}

  async place() {
    await this.bridge.putEvents({ Entries: [{ DetailType: 'order.placed', Source: 'shop', Detail: '{}' }] }).promise();
    await sns.publish({ TopicArn: 'arn:aws:sns:eu-west-1:1:orders', Message: '' }).promise();
    await this.sqs.sendMessage({ QueueUrl: JOBS, MessageBody: '' }).promise();
  }
  many() {
    this.others.sendMessageBatch({ QueueUrl: `${JOBS}-batch`, Entries: [] }, (failed) => {
      if (failed) sns.publish({ TargetArn: 'arn:aws:sns:eu-west-1:1:failed', Message: '' });
    });
  }
}

export class Worker {
  constructor(private readonly sqs: SQS) {}

  async work() {
    const { Messages } = await this.sqs.receiveMessage({ QueueUrl: JOBS }).promise();
    if (Messages) await sns.publish({ TopicArn: 'arn:aws:sns:eu-west-1:1:done', Message: '' }).promise();
  }
  /** Nobody is told anything. */
  async clear() {
    await this.sqs.deleteMessage({ QueueUrl: JOBS, ReceiptHandle: '' }).promise();
  }
}
