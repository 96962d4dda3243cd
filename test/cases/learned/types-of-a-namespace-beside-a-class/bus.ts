import { EventEmitter } from 'node:events';

export class Doors {
  readonly emitter = new EventEmitter();

  open(by: Doors.Visitor) {
    this.emitter.emit(by.kind);
  }
}

export namespace Doors {
  export interface Visitor {
    kind: 'guest';
  }
}
