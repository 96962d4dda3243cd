import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export class Chat {
  constructor(session: string) {
    bus.on(`message-${session}`, () => this.show());
  }
  show() {}
}

export function hear(session: string, done: () => void) {
  bus.once(`closed-${session}`, () => done());
}
