import type { Broker } from './broker';

export interface MessageHandler<T = unknown> {
  topics: { in: string; out?: string };
  validate?(data: T): boolean;
  process(data: T): Promise<void>;
}

export class PaidHandler implements MessageHandler {
  topics = { in: 'order:paid' };

  constructor(private readonly broker: Broker) {}

  validate(data: unknown) {
    return data !== null;
  }

  async process() {
    await this.broker.publish('order:shipped', {});
  }
}

export class ShippedHandler implements MessageHandler {
  readonly topics = { in: 'order:shipped' };

  async process(data: unknown) {
    console.log(data);
  }
}
