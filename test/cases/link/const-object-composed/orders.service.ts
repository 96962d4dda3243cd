import { EventEmitter2 } from 'eventemitter2';
import { Events } from './events';

export class OrdersService {
  constructor(private readonly emitter: EventEmitter2) {}

  run() {
    this.emitter.emit(Events.placed);
    this.emitter.emit(Events.paid);
    this.emitter.emit(Events.shipped);
  }
}
