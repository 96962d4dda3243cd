import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const MARK = Symbol('hears');

export const Hears =
  (name: string): MethodDecorator =>
  (_target, _key, descriptor) => {
    Reflect.defineMetadata(MARK, { name }, descriptor.value as object);
  };

export class Outlet {
  private readonly sns = new SNSClient({});
  async publish(name: string, body: unknown): Promise<void> {
    await this.sns.send(new PublishCommand({ TopicArn: process.env.TOPIC, Message: JSON.stringify({ name, body }) }));
  }
}

/** Tells browsers, which are no part of the code. */
export class Sockets {
  private readonly open = new Set<WebSocket>();
  broadcast(name: string, body: unknown): void {
    for (const socket of this.open) socket.send(JSON.stringify({ name, body }));
  }
}
