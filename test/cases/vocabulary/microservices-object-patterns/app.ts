import { Controller } from '@nestjs/common';
import { type ClientProxy, EventPattern, MessagePattern } from '@nestjs/microservices';
import { SUM, Topic } from './patterns';

@Controller()
export class MathController {
  @MessagePattern({ role: 'math', cmd: 'sum' })
  sum() {}

  @EventPattern(Topic.Placed)
  onPlaced() {}
}

export class Desk {
  constructor(private readonly client: ClientProxy) {}
  ask() {
    return this.client.send<number>(SUM, [1, 2]);
  }
  tell() {
    this.client.emit<void>(Topic.Placed, {});
  }
}
