import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Mailer {
  constructor(private readonly events: EventEmitter2) {}
  onModuleInit() {
    this.events.addListener('order.placed', this.onPlaced);
    this.events.prependListener('order.paid', onPaid);
    this.events.many('order.lost', 3, this.onLost.bind(this));
    this.events.on('order.*', this.onPlaced, { async: true });
  }
  private onPlaced = () => {};
  private onLost() {}
}

function onPaid() {}

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  place() {
    this.events.emit('order.placed');
  }
}
