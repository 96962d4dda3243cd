import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Resolver('Order')
export class OrderResolver {
  constructor(private readonly events: EventEmitter2) {}
  @Mutation(() => Boolean, { name: 'placeOrder' })
  place(@Args('id') _id: string) {
    this.events.emit('order.placed');
  }
  @Query(() => String)
  order() {
    this.events.emit('order.seen');
  }
  @ResolveField()
  lines() {
    this.events.emit('lines.seen');
  }
}

@WebSocketGateway()
export class OrderGateway {
  constructor(private readonly events: EventEmitter2) {}
  @SubscribeMessage('cancel')
  cancel() {
    this.events.emit('order.cancelled');
  }
}
