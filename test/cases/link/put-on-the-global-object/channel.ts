import { EventEmitter } from 'node:events';

export class Channel {
  private readonly emitter = new EventEmitter();
  constructor(private readonly name: string) {}
  publish() {
    this.emitter.emit(this.name);
  }
  subscribe(handler: () => void) {
    this.emitter.on(this.name, handler);
  }
}
