import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  async place(ok: boolean, lines: string[], save: () => Promise<void>) {
    if (!ok) {
      this.events.emit('order.rejected');
      return;
    }
    try {
      await save();
    } catch {
      this.events.emit('order.failed');
    }
    for (const line of lines) await this.events.emitAsync('line.stored', line);
    this.events.emit('order.placed');
  }
}
