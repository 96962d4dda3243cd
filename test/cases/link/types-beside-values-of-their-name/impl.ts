import { EventEmitter } from 'node:events';
import { Agents, Clock, Ghost, Locks } from './agents.js';

export const events = new EventEmitter();

export class StoredAgents implements Agents {
  add(name: string): void {
    events.emit('added', name);
  }
}

export class StoredLocks implements Locks {
  close(by: string): void {
    events.emit('closed', by);
  }
}

export class WallClock implements Clock {
  tick(): void {
    events.emit('ticked');
  }
}

export class Haunted implements Ghost {
  boo(): void {
    events.emit('haunted');
  }
}
