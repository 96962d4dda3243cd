import { Controller } from '@nestjs/common';
import { type ClientProxy, EventPattern, MessagePattern } from '@nestjs/microservices';

@Controller()
export class Desk {
  constructor(private readonly client: ClientProxy) {}
  @MessagePattern({ cmd: { name: 'sum' }, version: 1 })
  sum() {}
  @EventPattern({ version: '1' })
  old() {}
  ask() {
    this.client.emit({ version: 1, cmd: { name: 'sum' } }, {});
  }
}
