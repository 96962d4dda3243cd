import { EventEmitter } from 'node:events';

export class BusHolder {
  private readonly emitter = new EventEmitter();

  get events() {
    return this.emitter;
  }
}
