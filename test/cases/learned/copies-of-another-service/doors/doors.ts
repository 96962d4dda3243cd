import { Aggregate, type Bus, type Happening, type Reaction } from '../core/core';

export class DoorOpened implements Happening {
  constructor(readonly id: string) {}
}
export class DoorLocked implements Happening {
  constructor(readonly id: string) {}
}

export class Door extends Aggregate {
  open() {
    this.change(new DoorOpened('1'));
  }
  lock() {
    this.change(new DoorLocked('1'));
  }
}
export class NoteOpened implements Reaction<DoorOpened> {
  event = DoorOpened.name;
  handle(event: DoorOpened) {
    console.log(event.id);
  }
}
export function save(door: Door, bus: Bus) {
  for (const event of door.recorded) bus.publish(event);
}
