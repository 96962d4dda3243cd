import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Message, Subscription, Transport } from './transport';

export class SnsTransport implements Transport {
  private readonly sns = new SNSClient({});
  private readonly sqs = new SQSClient({});

  constructor(private readonly topics: Partial<Record<Message['subject'], string>>, private readonly queues: Record<string, string>) {}

  async connect() {}

  async publish(message: Message) {
    const topic = this.topics[message.subject];
    await this.sns.send(new PublishCommand({ TopicArn: topic, Message: JSON.stringify(message) }));
  }

  subscribe<S extends Message['subject']>(subscription: Subscription<S>) {
    void this.poll(this.queues[`${subscription.group}:${subscription.subject}`]!, subscription);
  }

  /** Nothing that the port knows of. */
  status(name: string) {
    process.emit(name.toUpperCase() as 'message', 1, undefined);
  }

  private async poll<S extends Message['subject']>(queue: string, { callback }: Subscription<S>) {
    const { Messages } = await this.sqs.send(new ReceiveMessageCommand({ QueueUrl: queue }));
    for (const { Body } of Messages ?? []) await callback(JSON.parse(Body!));
  }
}

export class NoTransport implements Transport {
  async connect() {}
  async publish() {}
  subscribe() {}
}
