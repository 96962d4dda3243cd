import { NotFoundException } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  async place(order: { id: string; valid: boolean } | null) {
    if (!order) throw new NotFoundException();
    if (!order.valid) {
      console.error('not valid', order.id);
      throw new Error(`order ${order.id} is not valid`);
    }
    this.emitter.emit('order.placed');
  }
}
