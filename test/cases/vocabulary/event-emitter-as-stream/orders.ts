import { Controller, Sse, Post } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { fromEvent, map, type Observable } from 'rxjs';
@Controller('orders')
export class OrdersController {
  constructor(private readonly emitter: EventEmitter2) {}
  @Post() place() {
    this.emitter.emit('order.placed', {});
  }
  @Sse('stream') stream(): Observable<any> {
    return fromEvent(this.emitter, 'order.placed').pipe(map((data) => ({ data })));
  }
}
export class Logger {
  constructor(private readonly emitter: EventEmitter2) {
    fromEvent(this.emitter, 'order.placed').subscribe((o) => this.log(o));
  }
  log(o: unknown) {}
}
export class Stock {
  constructor(private readonly emitter: EventEmitter2) {
    fromEvent(this.emitter, 'order.paid')
      .pipe(map((order) => ({ order })))
      .subscribe(this.reserve.bind(this));
  }
  pay() {
    this.emitter.emit('order.paid');
  }
  private reserve() {
    this.emitter.emit('stock.reserved');
  }
}
