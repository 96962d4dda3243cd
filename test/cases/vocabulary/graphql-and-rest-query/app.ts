import { Controller, Get, Query } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { Resolver } from '@nestjs/graphql';

@Controller('orders')
export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  @Get()
  find(@Query('q') q: string) {
    if (q) this.events.emit('orders.searched');
  }
}

@Resolver()
export class Quiet {}
