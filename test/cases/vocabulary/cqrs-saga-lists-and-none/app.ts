import { type ICommand, ofType, Saga } from '@nestjs/cqrs';
import { concatMap, EMPTY, map, mergeMap, type Observable, of } from 'rxjs';

export class OrderPaid {
  constructor(readonly amount: number) {}
}
export class Ship {}
export class Pack {}
export class Gift {}
export class Inspect {}

export class Sagas {
  @Saga()
  several(events$: Observable<object>): Observable<ICommand> {
    return events$.pipe(
      ofType(OrderPaid),
      mergeMap((event) => [this.ship(event), new Pack()]),
    );
  }

  @Saga()
  orNone = (events$: Observable<object>): Observable<ICommand> =>
    events$.pipe(
      ofType(OrderPaid),
      concatMap((event) => (event.amount > 100 ? of(new Gift()) : EMPTY)),
    );

  @Saga()
  oneOfTwo = (events$: Observable<object>): Observable<ICommand> =>
    events$.pipe(
      ofType(OrderPaid),
      map((event) => {
        if (event.amount > 1000) {
          return new Inspect();
        }
        return this.ship(event);
      }),
    );

  private ship(_event: OrderPaid) {
    return new Ship();
  }
}
