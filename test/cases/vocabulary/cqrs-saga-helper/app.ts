import { CommandHandler, type ICommand, ofType, Saga } from '@nestjs/cqrs';
import { delay, map, type Observable } from 'rxjs';

export class OrderPaid {
  constructor(readonly id: string) {}
}
export class Ship {
  constructor(readonly id: string) {}
}

export class Sagas {
  @Saga()
  paid = (events$: Observable<object>): Observable<ICommand> =>
    events$.pipe(
      ofType(OrderPaid),
      delay(1000),
      map((event) => this.ship(event)),
    );

  private ship(event: OrderPaid): Ship {
    return new Ship(event.id);
  }
}

@CommandHandler(Ship)
export class ShipHandler {
  async execute() {}
}
