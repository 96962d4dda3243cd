import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

export class Orders {
  private readonly client = new SQSClient({});
  private url = 'http://sqs.eu-west-1.localhost.localstack.cloud:4566/000000000000/orders';

  async create() {
    const { QueueUrl } = await this.client.send(new CreateQueueCommand({ QueueName: 'orders' }));
    if (QueueUrl) this.url = QueueUrl;
  }

  async place(id: string) {
    await this.client.send(new SendMessageCommand({ QueueUrl: this.url, MessageBody: id }));
  }

  async work() {
    return this.client.send(new ReceiveMessageCommand({ QueueUrl: this.url }));
  }

  async remind(id: string) {
    const QueueUrl = 'https://sqs.eu-west-1.amazonaws.com/123456789012/reminders';
    await this.client.send(new SendMessageCommand({ QueueUrl, MessageBody: id }));
  }
}
