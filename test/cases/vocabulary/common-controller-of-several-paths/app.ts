import { Controller, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

class Guard {}

@UseGuards(Guard)
@Controller(['orders', 'v2/orders'])
export class OrdersController {
  constructor(private readonly events: EventEmitter2) {}
  @HttpCode(204)
  @Post()
  place() {
    this.events.emit('order.placed');
  }
  @Get(':id')
  @Get('by/:id')
  find() {
    this.events.emit('order.seen');
  }
}
