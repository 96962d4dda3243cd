import type { EventEmitter } from 'node:events';

export const Agents = Symbol('Agents');

export interface Agents {
  add(name: string): void;
}

/** The value is a function, the type is one beside it. */
export function Clock(): Clock {
  return { tick: () => {} };
}

export interface Clock {
  tick(): void;
}

/** A namespace has the name as well: what is in it is asked of that. */
export interface Bell {
  ring(): void;
}

export namespace Bell {
  export interface Options {
    tone: string;
  }
}

const Locks = Symbol('Locks');

interface Locks {
  close(by: string): void;
}

export { Locks };

/** Only a value: what is declared by it is of no type. */
export const Ghost = Symbol('Ghost');

export class ChimeBell implements Bell {
  constructor(private readonly events: EventEmitter) {}

  ring(): void {
    this.events.emit('rung');
  }
}
