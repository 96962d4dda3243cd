import { type Channel, connect } from 'amqplib';

interface Config {
  url: string;
  queue: string;
}

interface Driver {
  send(order: object): void;
}

/** Whoever publishes sends, not whoever had the driver made: that only said to which queue. */
class RabbitDriver implements Driver {
  private channel!: Channel;

  constructor(private readonly config: Config) {}

  async open() {
    this.channel = await (await connect(this.config.url)).createChannel();
  }

  send(order: object) {
    this.channel.sendToQueue(this.config.queue, Buffer.from(JSON.stringify(order)));
  }
}

class Drivers {
  static create(kind: 'rabbit', config: Config): Driver {
    const kinds = { rabbit: RabbitDriver };
    return new kinds[kind](config);
  }
}

class Publisher {
  constructor(private readonly driver: Driver) {}

  publish(order: object) {
    this.driver.send(order);
  }
}

class Publishers {
  static create(kind: 'rabbit', config: Config): Publisher {
    const driver = Drivers.create(kind, config);
    return new Publisher(driver);
  }
}

export const providers = [{ provide: 'Publisher', useFactory: () => Publishers.create('rabbit', { url: '', queue: 'orders' }) }];

export class Orders {
  constructor(private readonly publisher: Publisher) {}

  place(order: object) {
    this.publisher.publish(order);
  }
}
