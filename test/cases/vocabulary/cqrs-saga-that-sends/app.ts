import { CommandBus, CommandHandler, type ICommand, type IEvent, ofType, Saga } from '@nestjs/cqrs';
import { delay, map, type Observable, switchMap } from 'rxjs';

export class OrderPlaced {
  constructor(readonly id: string) {}
}
export class Ship {
  constructor(readonly id: string) {}
}
export class Bill {
  constructor(readonly id: string) {}
}

@CommandHandler(Ship)
export class ShipHandler {
  async execute() {}
}

export class Sagas {
  constructor(private readonly commands: CommandBus) {}

  @Saga()
  placed = (events$: Observable<IEvent>): Observable<ICommand> =>
    events$.pipe(
      ofType(OrderPlaced),
      delay(1000),
      switchMap(async ({ id }) => {
        if (id) await this.commands.execute(new Ship(id));
        return new Bill(id);
      }),
    );

  @Saga()
  silent = (events$: Observable<IEvent>): Observable<ICommand> =>
    events$.pipe(
      ofType(OrderPlaced),
      map((event) => {
        this.commands.execute(new Ship(event.id));
        return null as unknown as ICommand;
      }),
    );
}
