import Redis from 'ioredis';

const channelOf = (thread: string) => `chat:thread:${thread}`;

export class Threads {
  private readonly publisher = new Redis('redis://cache');

  async publish(thread: string, event: unknown) {
    await this.publisher.publish(channelOf(thread), JSON.stringify(event));
  }

  /** Each who listens has a connection of its own. */
  async subscribe(thread: string, onMessage: (event: unknown) => void) {
    const subscriber = new Redis('redis://cache');
    const channel = channelOf(thread);
    const handler = (_channel: string, message: string) => onMessage(JSON.parse(message));
    subscriber.on('message', handler);
    await subscriber.subscribe(channel);
    return async () => {
      subscriber.off('message', handler);
      await subscriber.unsubscribe(channel);
    };
  }
}
