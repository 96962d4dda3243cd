import { CommandBus, CommandHandler, EventBus, type ICommand, type IEvent } from '@nestjs/cqrs';

export class Place {}
export class Placed {}
export class Audited {}

/** It does what the bus does, and takes the time. */
export class TimedCommandBus extends CommandBus {
  override execute<T extends ICommand, R = unknown>(command: T): Promise<R> {
    return this.timed(() => super.execute<T, R>(command));
  }
  private timed<R>(run: () => Promise<R>) {
    return run();
  }
}
export class AuditedEventBus extends EventBus {
  override publish<T extends IEvent>(event: T) {
    super.publish(new Audited());
    return super.publish(event);
  }
}

@CommandHandler(Place)
export class PlaceHandler {
  constructor(private readonly events: EventBus) {}
  async execute(_command: Place) {
    this.events.publish(new Placed());
  }
}
export class Orders {
  constructor(private readonly commands: CommandBus) {}
  place() {
    return this.commands.execute(new Place());
  }
}
