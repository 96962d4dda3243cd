import { EventEmitter2 } from 'eventemitter2';
import { CREATED } from './events';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  create() {
    this.emitter.emit(CREATED);
  }
}
