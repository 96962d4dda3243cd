import { type ClientProxy, MessagePattern } from '@nestjs/microservices';
import { configuration } from './configuration';

export class Orders {
  constructor(private readonly client: ClientProxy) {}
  place() {
    this.client.send({ cmd: 'orders', version: 2 }, {});
  }

  @MessagePattern({ cmd: configuration()?.features?.queue ?? 'orders', version: 2 })
  ordered() {}

  @MessagePattern({ cmd: configuration()?.features?.queue })
  unknown() {}
}
