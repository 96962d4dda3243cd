import { EventEmitter } from 'node:events';

export interface Said {
  type: string;
  payload: object;
}

export class Bus {
  private readonly emitter = new EventEmitter();

  publish(said: Said): void {
    this.emitter.emit(said.type, said);
  }
}
