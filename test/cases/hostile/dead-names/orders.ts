import { EventEmitter2 } from 'eventemitter2';
import { EventName, OTHER, OrderReturnedEvent } from './events';

export const KNOWN = [EventName.Paid, OTHER.SHIPPED, OrderReturnedEvent.name];

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    this.emitter.emit(EventName.Placed);
  }
}
