import { EventEmitter } from 'node:events';
import { Controller, Injectable } from '@tsed/di';
import { Get, Post, Returns } from '@tsed/schema';

const events = new EventEmitter();

@Injectable()
export class Stock {
  take(): void {
    events.emit('stock.taken');
  }
}

@Controller('/orders')
export class OrdersController {
  constructor(private readonly stock: Stock) {}

  @Get('/:id')
  one(): void {
    events.emit('order.seen');
  }
  @Post()
  @Returns(201)
  place(): void {
    this.stock.take();
  }
}

@Controller({ path: '/bills' })
export class BillsController {
  @Post('/:id/pay')
  pay(): void {
    events.emit('bill.paid');
  }
}
