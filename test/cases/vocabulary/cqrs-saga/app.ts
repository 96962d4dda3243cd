import { CommandHandler, type ICommand, ofType, Saga } from '@nestjs/cqrs';
import { map, type Observable, of, switchMap } from 'rxjs';

export class OrderPlaced {}
export class OrderPaid {}
export class Ship {}
export class Thank {}
export class Bill {}

export class OrderSagas {
  @Saga()
  placed = (events$: Observable<object>): Observable<ICommand> =>
    events$.pipe(
      ofType(OrderPlaced),
      map(() => new Bill()),
    );

  @Saga()
  paid(events$: Observable<object>) {
    return events$.pipe(
      ofType(OrderPaid),
      switchMap(() => of(new Ship(), new Thank())),
    );
  }
}

@CommandHandler(Ship)
export class ShipHandler {
  execute() {}
}
@CommandHandler(Thank)
export class ThankHandler {
  execute() {}
}
