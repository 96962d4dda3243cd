import { EventEmitter } from 'node:events';

export abstract class Emitting extends EventEmitter {
  readonly createdAt = Date.now();
}
