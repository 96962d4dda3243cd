import { CommandHandler, EventBus, EventPublisher, EventsHandler, type ICommandHandler, ofType, Saga } from '@nestjs/cqrs';
import { map, type Observable } from 'rxjs';
import { OrderPlaced, PlaceOrder, Reserve, Reserved } from './messages';
import { Order } from './order';

@CommandHandler(PlaceOrder)
export class PlaceOrderHandler implements ICommandHandler<PlaceOrder> {
  constructor(private readonly publisher: EventPublisher) {}
  async execute(command: PlaceOrder) {
    const order = this.publisher.mergeObjectContext(new Order(command.id));
    order.place();
    order.commit();
  }
}

export class Sagas {
  @Saga()
  placed = (events$: Observable<object>) => events$.pipe(ofType(OrderPlaced), map(({ id }) => new Reserve(id)));
}

@CommandHandler(Reserve)
export class ReserveHandler {
  constructor(private readonly bus: EventBus) {}
  async execute() {
    this.bus.publish(new Reserved());
  }
}

@EventsHandler(Reserved)
export class Journal {
  handle() {}
}
