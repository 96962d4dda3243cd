import { type ICommand, ofType, Saga } from '@nestjs/cqrs';
import { concatMap, delay, from, map, merge, type Observable, of, tap } from 'rxjs';

export class Placed {}
export class Paid {}
export class Refunded {}
export class Ship {}
export class Thank {}
export class Bill {}
export class Restock {}

export class Sagas {
  @Saga()
  both = (events$: Observable<object>): Observable<ICommand> =>
    merge(
      events$.pipe(
        ofType(Placed),
        delay(1000),
        map(() => {
          const command = new Bill();
          return command;
        }),
      ),
      events$.pipe(
        ofType(Paid),
        tap(() => console.log('paid')),
        concatMap(() => [new Ship(), new Thank()]),
      ),
    );

  @Saga()
  refunded = (events$: Observable<object>): Observable<ICommand> => {
    const refunds$ = events$.pipe(ofType(Refunded));
    return refunds$.pipe(concatMap(() => from([new Restock()])));
  };

  @Saga()
  quiet = (events$: Observable<object>): Observable<ICommand> =>
    events$.pipe(
      ofType(Placed),
      concatMap(() => of()),
    );
}
