import { type Channel, connect } from 'amqplib';

/** Whoever publishes sends, not whoever made the driver: that only said to which queue. */
class Driver {
  private channel!: Channel;

  constructor(private readonly config: { url: string; queue: string }) {}

  async open() {
    this.channel = await (await connect(this.config.url)).createChannel();
  }

  send(order: object) {
    this.channel.sendToQueue(this.config.queue, Buffer.from(JSON.stringify(order)));
  }
}

class Publisher {
  constructor(private readonly driver: Driver) {}

  publish(order: object) {
    this.driver.send(order);
  }
}

class Publishers {
  static create(config: { url: string; queue: string }): Publisher {
    return new Publisher(new Driver(config));
  }
}

const publisher = Publishers.create({ url: '', queue: 'orders' });

export const place = (order: object) => publisher.publish(order);
