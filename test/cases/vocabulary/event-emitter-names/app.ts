import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

const PAID = 'order.paid';
enum Name {
  Shipped = 'order.shipped',
}
class OrderLost {}

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  async run() {
    this.events.emit('order.placed', {});
    await this.events.emitAsync(PAID, {});
    this.events.emit(Name.Shipped);
    this.events.emit(OrderLost.name, new OrderLost());
  }
}

export class Mailer {
  @OnEvent('order.placed')
  @OnEvent(PAID, { async: true })
  onOrder() {}

  @OnEvent(Name.Shipped)
  onShipped() {}

  @OnEvent(OrderLost.name)
  onLost() {}
}
