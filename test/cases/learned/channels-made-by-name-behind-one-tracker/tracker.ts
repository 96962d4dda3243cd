import Redis from 'ioredis';

type Callback = (message: string) => void;
export class Tracker {
  private static subscriptions = new Map<string, Map<string, Callback>>();
  private static redis = new Redis();

  public static subscribe(channelName: string, callback: Callback) {
    const all = this.subscriptions.get(channelName) ?? new Map<string, Callback>();
    if (all.size === 0) void this.redis.subscribe(channelName);
    all.set(String(Math.random()), callback);
    this.subscriptions.set(channelName, all);
  }
  static start() {
    this.redis.on('message', (channel, message) => {
      const all = this.subscriptions.get(channel);
      if (!all) return;
      for (const [, callback] of all.entries()) void callback(message);
    });
  }
}
