import { AggregateRoot, type Buses, type Handlers, Message } from 'far-core';

export class OpenDoor extends Message {}
export class CloseDoor extends Message {}
export class CountDoors extends Message {}
export class DoorOpened extends Message {}
export class DoorClosed extends Message {}
export class AlarmRang extends Message {}
export class Opened {
  static of(_: DoorOpened): Opened[] {
    return ['v1'].map(() => new Opened());
  }
}

export class Door extends AggregateRoot {
  static build() {
    const door = new Door();
    door.addDomainEvent(new DoorOpened());
    return door;
  }
  close(late: boolean) {
    this.addDomainEvent(new DoorClosed());
    if (late) this.addDomainEvent(new AlarmRang());
    this.addGuest(new OpenDoor());
  }
}

export class OpenDoorHandler implements Handlers.CommandHandler<OpenDoor> {
  constructor(private readonly doors: { save(door: Door): Promise<void> }) {}
  get command() {
    return OpenDoor;
  }
  get context() {
    return 'Doors';
  }
  async execute(_: OpenDoor) {
    await this.doors.save(Door.build());
  }
}

export class CloseDoorHandler implements Handlers.UseCase<CloseDoor> {
  get command() {
    return CloseDoor;
  }
  async execute(command: CloseDoor) {
    new Door().close(command.late);
  }
}

export class CountDoorsHandler implements Handlers.QueryHandler<CountDoors> {
  get query() {
    return CountDoors;
  }
  async execute(_: CountDoors) {
    return 1;
  }
}

export class TellOfOpened implements Handlers.EventHandler {
  constructor(private readonly bus: Buses.EventBus) {}
  get event() {
    return DoorOpened;
  }
  async handle(event: DoorOpened) {
    await this.bus.publish(Opened.of(event));
  }
}

export class LogOpened implements Handlers.EventHandler {
  get event() {
    return Opened;
  }
  async handle(event: Opened) {
    console.log(event);
  }
}

export class CloseAfterAlarm implements Handlers.EventHandler {
  constructor(private readonly commands: Buses.CommandBus) {}
  get event() {
    return AlarmRang;
  }
  async handle(event: AlarmRang) {
    this.commands.validate(new OpenDoor());
    await this.commands.request(new CloseDoor(event));
  }
}

/** What a factory gives is no event, whatever it is called by. */
export class Doors implements Handlers.Factory {
  get model() {
    return Door;
  }
  async execute(door: Door) {
    return door;
  }
}
