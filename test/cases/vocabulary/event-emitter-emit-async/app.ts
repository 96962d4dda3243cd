import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  async place() {
    await Promise.all([this.events.emitAsync('stock.asked'), this.events.emitAsync('price.asked')]);
    return this.events.emitAsync('order.placed').then(() => this.thank());
  }
  private thank() {
    this.events.emit('thanks.sent');
  }
}
