import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { Consumer } from 'sqs-consumer';

export interface DomainEvent {
  type: string;
  payload: Record<string, unknown>;
}
export interface Publisher {
  publish(event: DomainEvent): Promise<void>;
}
export interface Handler {
  handle(event: DomainEvent): Promise<void>;
}

export class SnsPublisher implements Publisher {
  constructor(
    private readonly client: SNSClient,
    private readonly topic: string,
  ) {}
  async publish(event: DomainEvent): Promise<void> {
    await this.client.send(new PublishCommand({ TopicArn: this.topic, Message: JSON.stringify(event) }));
  }
  async report(text: string): Promise<void> {
    await this.client.send(new PublishCommand({ TopicArn: this.topic, Message: text }));
  }
}

export class MessageHandler {
  constructor(private readonly handlers: Map<string, Handler>) {}
  async handleMessage(message: string): Promise<void> {
    const event: DomainEvent = JSON.parse(message);
    const handler = this.handlers.get(event.type);
    if (handler) await handler.handle(event);
  }
}

export const consume = (queueUrl: string, handler: MessageHandler) =>
  Consumer.create({ queueUrl, handleMessage: async (message) => handler.handleMessage(message.Body!) });
