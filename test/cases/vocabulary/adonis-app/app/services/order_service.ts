import emitter from '@adonisjs/core/services/emitter';

export class OrderService {
  async place(sku: string) {
    const order = { id: sku };
    await emitter.emit('order:placed', order);
    return order;
  }

  async refund(id: string) {
    if (id) await emitter.emitSerial('order:paid', { id });
  }
}
