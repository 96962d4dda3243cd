import * as amqp from 'amqplib';
import { OutboxMessage } from './outbox-message';
export class Relay {
  private channel!: amqp.Channel;
  async one(m: OutboxMessage) {
    this.channel.publish('events', m.eventType, Buffer.from(JSON.stringify(m.payload)), { type: m.eventType });
  }
}
