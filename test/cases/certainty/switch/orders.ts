import { EventEmitter2 } from 'eventemitter2';

enum Status {
  Cancelled = 'cancelled',
}

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  change(status: string) {
    switch (status) {
      case 'placed':
        this.emitter.emit('order.placed');
        break;
      case Status.Cancelled: {
        this.emitter.emit('order.cancelled');
        break;
      }
      default:
        this.emitter.emit('order.other');
    }
    this.emitter.emit('order.changed');
  }
}
