import { Client } from 'far-broker';

export class MessageBus {
  private readonly client = new Client();

  async publish(topic: string, data: unknown) {
    await this.client.send({ topic, body: JSON.stringify(data) });
  }
  async subscribe(topic: string, handler: (data: any) => Promise<void>) {
    await this.client.register(topic, async (message: { body: string }) => {
      await handler(JSON.parse(message.body));
    });
  }
}
