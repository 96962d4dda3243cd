import { Controller, Delete, Get, Injectable, type OnModuleInit, Post } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

const PREFIX = 'orders';

@Controller({ path: PREFIX, version: '1' })
export class OrdersController {
  constructor(private readonly events: EventEmitter2) {}
  @Post('/:id/pay/')
  pay() {
    this.events.emit('order.paid');
  }
  @Get(['old', 'older'])
  old() {
    this.events.emit('order.seen');
  }
  @Delete()
  quiet() {}
}

@Injectable()
export class Warmup implements OnModuleInit {
  constructor(private readonly events: EventEmitter2) {}
  onModuleInit() {
    this.events.emit('warmed.up');
  }
}
