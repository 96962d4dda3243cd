import { Controller, Injectable, Post, Sse, type Type } from '@nestjs/common';
import { EventBus, type IEvent, ofType } from '@nestjs/cqrs';
import { Resolver, Subscription } from '@nestjs/graphql';
import { filter, map, type Observable, share } from 'rxjs';

export class OrderPlaced {}
export class OrderPaid {}
export class OrderLost {}

declare function iterable<T>(stream: Observable<T>): AsyncIterableIterator<T>;

@Injectable()
export class Live {
  private readonly events$: Observable<IEvent>;

  constructor(bus: EventBus) {
    this.events$ = bus.pipe(share());
  }

  of(event: Type): AsyncIterableIterator<unknown> {
    let found: Observable<unknown> = this.events$.pipe(ofType(event));
    found = found.pipe(map((payload) => ({ payload })));
    return iterable(found);
  }
}

@Resolver()
export class Orders {
  constructor(private readonly live: Live) {}

  @Subscription(() => String)
  placed() {
    return this.live.of(OrderPlaced);
  }
}

@Controller('orders')
export class OrdersController {
  constructor(private readonly bus: EventBus) {}

  @Post()
  place() {
    this.bus.publish(new OrderPlaced());
    this.bus.publish(new OrderPaid());
    this.bus.publish(new OrderLost());
  }

  @Sse('paid')
  paid(): Observable<{ data: object }> {
    return this.bus.pipe(filter((event) => event instanceof OrderPaid), map((event) => ({ data: event })));
  }
}
