import { Injectable } from '@nestjs/common';
import { Context, Topic, WebhookHandler } from './topics';
@Injectable()
export class WebhookRegistry {
  private readonly byTopic = new Map<Topic, WebhookHandler>();
  register(handler: WebhookHandler): void {
    const topics = handler.getTopics();
    if (Array.isArray(topics)) {
      topics.forEach((topic) => {
        this.registerOne(topic, handler);
      });
    } else {
      this.registerOne(topics, handler);
    }
  }
  private registerOne(topic: Topic, handler: WebhookHandler): void {
    this.byTopic.set(topic, handler);
  }
  registerHandlers(handlers: WebhookHandler[]): void {
    handlers.forEach((handler) => this.register(handler));
  }
  async process(context: Context): Promise<void> {
    const handler = this.byTopic.get(context.topic);
    if (!handler) return;
    await handler.process(context);
  }
}
