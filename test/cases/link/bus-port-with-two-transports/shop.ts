import { KafkaBus } from './kafka';
import type { EventBus } from './port';
import { RedisBus } from './redis';
import { Seen } from './seen';

export const busFor = (transport: string): EventBus => (transport === 'kafka' ? new KafkaBus(new Seen()) : new RedisBus(new Seen()));

export class Orders {
  constructor(private readonly bus: EventBus) {}
  async place(id: string): Promise<void> {
    await this.bus.publish('order.placed', { id, payload: {} });
  }
}
export class Stock {
  constructor(private readonly bus: EventBus) {}
  register(): void {
    this.bus.subscribe('order.placed', 'stock', async (envelope) => this.reserve(envelope.id));
    this.bus.subscribe('stock.reserved', 'stock', async (envelope) => console.log(envelope.id));
  }
  private async reserve(id: string): Promise<void> {
    await this.bus.publish('stock.reserved', { id, payload: {} });
  }
}
