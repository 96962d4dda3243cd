import { Inject } from '@nestjs/common';
import { ConfigService, type ConfigType } from '@nestjs/config';
import { ClientProxy } from '@nestjs/microservices';
import { amqp } from './config';

export class Orders {
  constructor(
    @Inject(amqp.KEY) private readonly settings: ConfigType<typeof amqp>,
    private readonly config: ConfigService,
    private readonly client: ClientProxy,
  ) {}

  place() {
    this.client.emit(this.settings.orders!, {});
  }

  mail() {
    this.client.emit(this.config.get<string>('amqp.mails')!, {});
  }

  pay() {
    this.client.emit(this.config.get('amqp')!.topics.paid, {});
  }

  ship() {
    this.client.emit(this.config.getOrThrow('kafka.shipped'), {});
  }

  takeBack() {
    const kafka = this.config.get('kafka', { infer: true });
    this.client.emit(kafka.returned, {});
  }

  // What stands in a part is asked for with its name alone.
  close() {
    this.client.emit(this.config.getOrThrow('orders'), {});
  }

  lose() {
    this.client.emit(this.config.get('kafka.lost', 'order.lost'), {});
  }
}
