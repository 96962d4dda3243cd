import { type ICommand, ofType, Saga } from '@nestjs/cqrs';
import { filter, map, mergeMap, type Observable } from 'rxjs';

export class OrderPlaced {
  constructor(readonly big: boolean) {}
}
export class OrderChanged {
  constructor(readonly big: boolean) {}
}
export class Inspect {}
export class Ship {}
export class Pack {}
export class Bill {}

export class Sagas {
  @Saga()
  choose = (events$: Observable<object>): Observable<ICommand> => {
    return events$.pipe(
      ofType(OrderPlaced, OrderChanged),
      map((event) => (event.big ? new Inspect() : new Ship())),
    );
  };

  @Saga()
  both(events$: Observable<object>): Observable<ICommand> {
    return events$.pipe(
      ofType(OrderPlaced),
      filter((event) => event.big),
      mergeMap(() => [new Pack(), new Bill()]),
    );
  }
}
