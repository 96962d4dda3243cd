import { EventEmitter2 } from 'eventemitter2';

/**
 * @example
 * this.emitter.emit('order.documented');
 */
export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    // this.emitter.emit('order.commented');
    const help = "this.emitter.emit('order.quoted')";
    const more = `@OnEvent('order.templated') ${help}`;
    this.emitter.emit(/* 'order.inline' */ 'order.placed', more.match(/emit\('order\.regex'\)/));
  }
}
