import { EventEmitter } from 'node:events';
import { Controller, Get, Limited, Post } from './decorators';

export const bus = new EventEmitter();

@Controller('/orders')
export class OrdersController {
  @Post()
  place() {
    this.tell();
  }

  @Get('/:id')
  show() {
    bus.emit('order.shown');
  }

  @Limited('/tell', 10)
  tell() {
    bus.emit('order.placed');
  }
}

bus.on('order.placed', () => console.log('placed'));
