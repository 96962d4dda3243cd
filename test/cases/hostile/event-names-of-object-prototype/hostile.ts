import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

const NAMES = { valueOf: 'constructor' } as const;

export class Hostile {
  constructor(private readonly emitter: EventEmitter2) {}

  emitAll() {
    this.emitter.emit('__proto__');
    this.emitter.emit('constructor');
    this.emitter.emit('hasOwnProperty');
    return this.toString();
  }

  toString() {
    this.emitter.emit('toString');
    return 'hostile';
  }

  valueOf() {
    this.emitter.emit(NAMES.valueOf);
    return 1;
  }

  @OnEvent('__proto__')
  @OnEvent('constructor')
  hear() {}
}
