import { EventEmitter } from 'node:events';
import { controller, httpGet, httpPost } from 'inversify-express-utils';
import { Body, Get, JsonController, Post } from 'routing-controllers';
import { Mutation, Query, Resolver } from 'type-graphql';
import * as tsoa from 'tsoa';

const events = new EventEmitter();

@JsonController('/orders')
export class OrdersController {
  @Get('/:id')
  one(): void {
    events.emit('order.seen');
  }
  @Post()
  place(@Body() _order: unknown): void {
    events.emit('order.placed');
  }
  helper(): void {
    events.emit('order.counted');
  }
}

@controller('/bills')
export class BillsController {
  @httpGet('/')
  all(): void {
    events.emit('bills.seen');
  }
  @httpPost('/:id/pay')
  pay(): void {
    events.emit('bill.paid');
  }
}

@tsoa.Route('parcels')
export class ParcelsController extends tsoa.Controller {
  @tsoa.Put('{id}')
  send(): void {
    events.emit('parcel.sent');
  }
}

@Resolver()
export class StockResolver {
  @Query(() => Number)
  stock(): number {
    events.emit('stock.seen');
    return 1;
  }
  @Mutation(() => Number, { name: 'restock' })
  fill(): number {
    events.emit('stock.filled');
    return 1;
  }
}
