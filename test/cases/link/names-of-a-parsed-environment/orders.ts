import { ClientProxy, EventPattern } from '@nestjs/microservices';
import { config, env, mails, site } from './env';

export class Orders {
  constructor(private readonly client: ClientProxy) {}

  place() {
    this.client.emit(env.PLACED_TOPIC, {});
    this.client.emit(mails.MAIL_QUEUE, {});
    this.client.emit(mails.NEWS_QUEUE, {});
    this.client.emit(site.SITE_TOPIC, {});
  }

  @EventPattern(config.topics.placed)
  placed() {
    this.client.emit(config.topics.paid, {});
  }

  // No variable: how the whole was read.
  odd() {
    this.client.emit((env as any).success, {});
  }
}
