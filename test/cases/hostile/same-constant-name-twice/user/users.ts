import { EventEmitter2 } from 'eventemitter2';
import { CREATED } from './events';

export class Users {
  constructor(private readonly emitter: EventEmitter2) {}

  create() {
    this.emitter.emit(CREATED);
  }
}
