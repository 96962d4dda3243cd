import { createClient } from 'redis';
import type { Message, Publisher } from './types';

export class BrokerPublisher implements Publisher {
  private client = createClient();

  async publish(message: Message): Promise<void> {
    const text = JSON.stringify(message);
    await this.client.publish('events', text);
  }
}
