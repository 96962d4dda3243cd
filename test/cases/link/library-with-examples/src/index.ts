import { EventEmitter } from 'node:events';

export class Bus {
  private readonly emitter = new EventEmitter();
  say(name: string): void {
    this.emitter.emit(name);
  }
  hear(name: string, run: () => void): void {
    this.emitter.on(name, run);
  }
}
