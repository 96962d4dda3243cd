import { SetMetadata } from '@nestjs/common';
import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Channel } from 'amqplib';

const RPC = 'rabbit:rpc';
export const Rpc = (options: { routingKey: string }): MethodDecorator => SetMetadata(RPC, options);
/** Another mark, that nobody who listens looks for. */
export const Audited = (options: { routingKey: string }): MethodDecorator => SetMetadata('audited', options);

type Methods = Map<string, { instance: any; method: string }>;

export class Rabbit {
  constructor(
    private readonly channel: Channel,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  async onModuleInit(): Promise<void> {
    const orders: Methods = new Map();
    const bills: Methods = new Map();
    for (const { instance } of this.discovery.getControllers()) {
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        const { routingKey } = this.reflector.get(RPC, instance[method]) ?? {};
        if (routingKey?.startsWith('orders.')) orders.set(routingKey, { instance, method });
        else if (routingKey?.startsWith('bills.')) bills.set(routingKey, { instance, method });
      }
    }
    await this.handle('orders.queue', orders);
    await this.handle('bills.queue', bills);
  }

  private async handle(queue: string, methods: Methods): Promise<void> {
    const pattern = queue === 'orders.queue' ? 'orders.*' : 'bills.*';
    await this.channel.bindQueue(queue, 'shop', pattern);
    await this.channel.consume(queue, async (message) => {
      if (!message) return;
      const key = message.fields.routingKey;
      const found = methods.get(key);
      if (!found) return this.channel.nack(message);
      const { instance, method } = found;
      await instance[method](JSON.parse(message.content.toString()));
      this.channel.ack(message);
    });
  }
}
