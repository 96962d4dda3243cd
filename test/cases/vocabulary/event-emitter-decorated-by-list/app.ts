import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export const Topics = { order: { placed: 'order.placed', paid: 'order.paid' } } as const;
const PATH = ['order', 'paid'];

export class Mail {
  @OnEvent(Topics.order.placed, { prependListener: true })
  placed() {}

  @OnEvent(PATH)
  paid() {}

  @OnEvent([Topics.order.placed, 'late'])
  late() {}
}

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  async place() {
    await this.events.emitAsync(Topics.order.placed, {});
    this.events.emit(`${Topics.order.placed}.late`);
    this.events.emit(PATH);
  }
}
