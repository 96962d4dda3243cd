export type EventHandler<T> = (event: T) => Promise<void>;
export enum Kind { PLACED = 'order_placed', PAID = 'order_paid' }
export interface AppEvent { type: Kind; orderId: number }
export class EventBus<T extends AppEvent> {
  constructor(private handlers: EventHandler<T>[] = []) {}
  public async publish(event: T) {
    for (let i = 0; i < this.handlers.length; i++) {
      const handler = await this.handlers[i];
      try { await handler(event); } catch (e) { console.error(event.type, e); }
    }
  }
}
