import { EventEmitter2 } from 'eventemitter2';
import { EventEmitter, OnEvent } from './event-emitter';

export class Orders {
  private readonly dry = new EventEmitter();

  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    this.dry.emit('order.dry');
    this.emitter.emit('order.placed');
  }

  @OnEvent('order.placed')
  documented() {}
}
