import { connect, type Message, type Stan } from 'node-nats-streaming';

export const stan = connect('cluster', 'client');

export abstract class Listener {
  abstract subject: string;
  abstract onMessage(data: unknown, message: Message): void;
  constructor(private readonly client: Stan) {}

  listen() {
    const subscription = this.client.subscribe(this.subject, 'group', this.client.subscriptionOptions());
    subscription.on('error', console.error);
    subscription.on('message', (message: Message) => {
      const data = JSON.parse(String(message.getData()));
      this.onMessage(data, message);
    });
  }
}

export abstract class Publisher {
  abstract subject: string;
  constructor(private readonly client: Stan) {}

  publish(data: object): Promise<void> {
    return new Promise((resolve, reject) => {
      this.client.publish(this.subject, JSON.stringify(data), (e) => (e ? reject(e) : resolve()));
    });
  }
}
