import type { Happening, Reaction } from '../core/core';

/** What the doors send, as the bells know it. */
export class DoorOpened implements Happening {
  id = '';
}
/** Nobody sends one of the name. */
export class DoorLost implements Happening {
  id = '';
}

export class RingWhenOpened implements Reaction<DoorOpened> {
  event = DoorOpened.name;
  handle(event: DoorOpened) {
    console.log(event.id);
  }
}
export class RingWhenLost implements Reaction<DoorLost> {
  event = DoorLost.name;
  handle(event: DoorLost) {
    console.log(event.id);
  }
}
