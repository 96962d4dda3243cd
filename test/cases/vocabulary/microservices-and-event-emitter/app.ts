import { Controller } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { type ClientProxy, EventPattern } from '@nestjs/microservices';

@Controller()
export class Bridge {
  constructor(
    private readonly client: ClientProxy,
    private readonly events: EventEmitter2,
  ) {}
  @EventPattern('order.placed')
  fromBroker() {
    this.events.emit('order.placed');
  }
  @OnEvent('order.stored')
  toBroker() {
    this.client.emit('order.stored', {});
  }
}
