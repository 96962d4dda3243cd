import { Args, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { EventEmitter2 } from '@nestjs/event-emitter';

class Order {
  id: string;
}

@Resolver(() => Order)
export class OrderResolver {
  constructor(private readonly events: EventEmitter2) {}
  @Query('orders')
  all() {
    this.events.emit('seen');
  }
  @Query(() => Order, { name: 'order', nullable: true })
  one(@Args('id') _id: string) {
    this.events.emit('seen');
  }
  @Mutation((returns) => Order)
  async createOrder() {
    this.create();
  }
  @Subscription(() => Order, { filter: () => true })
  orderChanged() {
    this.events.emit('watched');
  }
  @ResolveField('total', () => Number)
  getTotal(@Parent() _order: Order) {
    this.events.emit('priced');
  }
  private create() {
    this.events.emit('created');
  }
}
