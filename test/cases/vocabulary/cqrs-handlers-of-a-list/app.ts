import { CommandHandler, type CommandBus, type EventBus, EventsHandler } from '@nestjs/cqrs';

export class Placed {}
export class Paid {}
export class Place {}

const EVENTS = [Placed, Paid];

@EventsHandler(...EVENTS)
export class Journal {
  handle(_event: Placed | Paid) {}
}

/** One class may do both. */
@CommandHandler(Place)
@EventsHandler(Paid)
export class Orders {
  constructor(private readonly events: EventBus) {}
  async execute(_command: Place) {
    await this.events.publish(new Placed());
  }
  handle(_event: Paid) {}
}

export class Desk {
  constructor(
    private readonly commands: CommandBus,
    private readonly events: EventBus,
  ) {}
  async place() {
    await this.commands.execute<Place, void>(new Place());
    this.events.publish<Paid>(new Paid());
  }
}
