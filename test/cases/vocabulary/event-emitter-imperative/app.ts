import { EventEmitter2 } from '@nestjs/event-emitter';

export class Mailer {
  constructor(private readonly events: EventEmitter2) {
    this.events.on('order.placed', this.onPlaced.bind(this));
    this.events.once('order.paid', (order) => this.thank(order));
  }
  onPlaced() {
    this.events.emit('mail.sent');
  }
  private thank(_order: unknown) {
    this.events.emit('thanks.sent');
  }
}

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  place() {
    this.events.emit('order.placed');
    this.events.emit('order.paid');
  }
}
