import { Inject } from '@nestjs/common';
import { ClientProxy } from '@nestjs/microservices';
import { type ISettings, SETTINGS } from './settings';

export class Orders {
  private readonly queue: string;

  constructor(
    @Inject(SETTINGS) private readonly settings: ISettings,
    private readonly client: ClientProxy,
  ) {
    this.queue = this.settings.getOrThrow<string>('amqp.queue');
  }

  place() {
    this.client.emit(this.queue, {});
  }
}
