import { EventEmitter2 } from 'eventemitter2';
import { A } from './other';

export const B = A;

export class Circle extends Loop {
  constructor(private readonly emitter: EventEmitter2) {
    super();
  }

  constant() {
    this.emitter.emit(B);
  }

  turn() {
    this.emitter.emit(this.name());
  }

  name(): string {
    return this.name();
  }
}

export class Loop extends Circle {}

export interface Ring extends Ring {
  other: Ring;
}

type Endless = Endless[];

export function useAll(ring: Ring, endless: Endless) {
  ring.other.other.place();
  return endless;
}
