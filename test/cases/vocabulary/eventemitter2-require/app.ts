import eventemitter2 from 'eventemitter2';

const bus = new eventemitter2.EventEmitter2();

export class Orders {
  listen() {
    bus.once('order.placed', async () => {
      await bus.emitAsync('order.stored');
    });
  }
  place() {
    bus.emit('order.placed');
  }
}
