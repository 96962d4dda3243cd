import { CommandHandler, type CommandBus, type EventBus, EventsHandler } from '@nestjs/cqrs';

export class Placed {
  constructor(readonly id: string) {}
}
export class Place {
  id = '';
  static of(id: string): Place {
    return Object.assign(new Place(), { id });
  }
}

@CommandHandler(Place)
export class PlaceHandler {
  execute() {}
}
@EventsHandler(Placed)
export class PlacedHandler {
  handle() {}
}

export class Desk {
  constructor(
    private readonly commands: CommandBus,
    private readonly events: EventBus,
  ) {}
  assigned(id: string) {
    return this.commands.execute(Object.assign(new Place(), { id }));
  }
  made(id: string) {
    return this.commands.execute(Place.of(id));
  }
  given(command: Place) {
    return this.commands.execute(command);
  }
  mapped(ids: string[]) {
    const events = ids.map((id) => new Placed(id));
    this.events.publishAll(events);
  }
  each(ids: string[]) {
    ids.forEach((id) => this.events.publish(new Placed(id)));
  }
  all(ids: string[]) {
    return Promise.all(ids.map(async (id) => this.commands.execute(Place.of(id))));
  }
}
