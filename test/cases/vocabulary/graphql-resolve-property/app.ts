import { Mutation, Parent, ResolveProperty, Resolver } from '@nestjs/graphql';
import { EventEmitter2 } from '@nestjs/event-emitter';

enum Names {
  Place = 'placeOrder',
}

@Resolver(() => Object)
export class OrderResolver {
  constructor(private readonly events: EventEmitter2) {}
  @ResolveProperty('total')
  sum(@Parent() _order: object) {
    this.events.emit('order.summed');
  }
  @Mutation((returns) => Boolean, { name: Names.Place, description: 'places' })
  place() {
    this.events.emit('order.placed');
  }
}
