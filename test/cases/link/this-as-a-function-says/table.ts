import { EventEmitter } from 'node:events';
import { close } from './close';

export class Table extends EventEmitter {
  readonly close = close;
  note(name: string) {
    this.emit(name);
  }
}
