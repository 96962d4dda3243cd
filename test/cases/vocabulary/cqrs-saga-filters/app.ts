import { type ICommand, type IEvent, ofType, Saga } from '@nestjs/cqrs';
import { filter, map, type Observable } from 'rxjs';

export class OrderPlaced {
  constructor(readonly id: string) {}
}
export class OrderClosed {
  constructor(readonly id: string) {}
}
export class OrderLost {}
export class Gift {}
export class Ship {
  constructor(readonly id: string) {}
}
export class Archive {}

const isLost = (event: IEvent): event is OrderLost => event instanceof OrderLost;

export class Sagas {
  @Saga()
  placed = (events$: Observable<IEvent>): Observable<ICommand> =>
    events$.pipe(
      filter((event): event is OrderPlaced => event instanceof OrderPlaced),
      map((event) => new Ship(event.id)),
    );

  @Saga()
  over(events$: Observable<IEvent>): Observable<ICommand> {
    return events$.pipe(
      filter((event) => event instanceof OrderClosed || event instanceof OrderLost),
      map(() => new Archive()),
    );
  }

  @Saga()
  lost = (events$: Observable<IEvent>): Observable<ICommand> => events$.pipe(filter(isLost), map(() => new Archive()));

  // What it is for is said: the filter looks into it.
  @Saga()
  gifts = (events$: Observable<IEvent>): Observable<ICommand> =>
    events$.pipe(
      ofType(OrderPlaced),
      map((event) => event.id as unknown),
      filter((content) => content instanceof Gift),
      map(() => new Ship('gift')),
    );
}
