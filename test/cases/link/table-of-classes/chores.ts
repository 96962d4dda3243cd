import { EventEmitter } from 'node:events';

export const house = new EventEmitter();

export abstract class Chore {
  abstract perform(room: string): void;
}

export class Sweep extends Chore {
  perform(room: string): void {
    house.emit('swept', room);
  }
}

export class Wash extends Chore {
  perform(room: string): void {
    house.emit('washed', room);
  }
}

/** No chore. */
export class Paint {
  perform(room: string): void {
    house.emit('painted', room);
  }
}
