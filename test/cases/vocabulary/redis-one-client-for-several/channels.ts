import Redis from 'ioredis';

export const Instances = {
  PRIMARY: `${process.env.SHOP_ENV ?? 'default'}-primary`,
  WORKER: `${process.env.SHOP_ENV ?? 'default'}-worker`,
};

export class Channels {
  static client: Redis;
  static subscriber: Redis;
  static init() {
    Channels.client = new Redis();
    Channels.subscriber = new Redis();
  }
  static async publish(channel: string, message: string) {
    await Channels.client.publish(channel, message);
  }
  static async subscribe(channel: string, callback: (message: string) => void) {
    await Channels.subscriber.subscribe(channel);
    const onMessage = (from: string, message: string) => {
      if (channel !== from) return;
      callback(message);
    };
    Channels.subscriber.on('message', onMessage);
  }
}

export class Workers {
  static async init() {
    const onMessage = async (channel: string, message: string) => {
      if (channel === Instances.WORKER) this.restart(message);
      else if (channel === Instances.PRIMARY) this.restart(message);
    };
    Channels.subscriber.on('message', onMessage);
    await Channels.subscribe(Instances.WORKER, (message) => onMessage(Instances.WORKER, message));
  }
  static restart(_message: string) {}
}

export class Commands {
  async tell(command: string) {
    await Channels.publish(Instances.WORKER, command);
  }
}

export class Notes {
  async note(userId: string) {
    await Channels.publish(`note:${userId}`, 'x');
  }
}
export class Polls {
  async poll(userId: string) {
    await Channels.subscribe(`note:${userId}`, (message) => console.log(message));
  }
}
