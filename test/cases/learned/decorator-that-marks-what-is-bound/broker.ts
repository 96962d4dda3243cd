import { SetMetadata } from '@nestjs/common';
import { MetadataScanner, Reflector } from '@nestjs/core';
import type * as amqp from 'amqplib';

export enum Key {
  PARCEL_PACKED = 'parcel.packed',
  PARCEL_LOST = 'parcel.lost',
  PARCEL_FOUND = 'parcel.found',
}
const BOUND = 'broker:bound';
export interface Bound {
  exchange: string;
  routingKey: string | string[];
  queue?: string;
}
export const Bind = (options: Bound): MethodDecorator => SetMetadata(BOUND, options);
/** Another mark, that nobody who listens looks for. */
export const Audited = (name: string): MethodDecorator => SetMetadata('broker:audited', { name });

export class Broker {
  constructor(private readonly channel: amqp.Channel) {}
  publish(exchange: string, key: string, body: unknown): void {
    this.channel.publish(exchange, key, Buffer.from(JSON.stringify(body)));
  }
  async subscribe({ exchange, routingKey, queue = '', callback }: Bound & { callback: (body: unknown) => Promise<void> }): Promise<void> {
    const made = await this.channel.assertQueue(queue);
    for (const key of [routingKey].flat()) await this.channel.bindQueue(made.queue, exchange, key);
    await this.channel.consume(made.queue, async (message) => {
      if (message) await callback(JSON.parse(message.content.toString()));
    });
  }
}

export abstract class Consumers {
  private readonly reflector = new Reflector();
  private readonly scanner = new MetadataScanner();
  constructor(protected readonly broker: Broker) {}
  async onModuleInit(): Promise<void> {
    const prototype = Object.getPrototypeOf(this);
    for (const name of this.scanner.getAllMethodNames(prototype)) {
      const bound = this.reflector.get<Bound>(BOUND, prototype[name]);
      if (bound) await this.broker.subscribe({ ...bound, callback: prototype[name].bind(this) });
    }
  }
}
