import { bus, On, OnPaid } from './bus';

export class Stock {
  @On('order.placed')
  reserve(id: string) {
    bus.emit('stock.reserved', id);
  }

  @OnPaid()
  ship(id: string) {
    bus.emit('stock.shipped', id);
  }
}

export class Orders {
  place() {
    bus.emit('order.placed', '1');
  }
  pay() {
    bus.emit('order.paid', '1');
  }
  cancel() {
    bus.emit('order.cancelled', '1');
  }
}
