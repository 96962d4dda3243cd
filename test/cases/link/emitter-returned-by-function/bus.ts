import { EventEmitter } from 'node:events';

let bus: EventEmitter | undefined;

export function getBus(): EventEmitter {
  if (!bus) {
    bus = new EventEmitter();
  }
  return bus;
}

export const createBus = () => new EventEmitter();
