import { DomainEvent, OrderPaid, OrderPlaced } from './events';
import { EventBus } from './bus';
export class Orders {
  constructor(private readonly bus: EventBus) {}
  place() { return this.bus.publish(new OrderPlaced()); }
  pay() { return this.bus.publish(new OrderPaid()); }
}
export class Outbox {
  constructor(private readonly bus: EventBus, private readonly table: { pending(): Promise<DomainEvent[]> }) {}
  async flush() {
    for (const event of await this.table.pending()) await this.bus.publish(event);
  }
}
export function wire(bus: EventBus) {
  bus.subscribe('OrderPlaced', async () => console.log('placed'));
}
