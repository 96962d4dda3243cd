export class EventBus {
  private static handlers = new Map<Function, any[]>();
  static register(ev: Function, h: any) { const l = EventBus.handlers.get(ev) || []; EventBus.handlers.set(ev, [...l, h]); }
  static async publish(e: object) { const hs = EventBus.handlers.get(e.constructor) ?? []; await Promise.all(hs.map((H) => new H().handle(e))); }
}
export function HandlerFor(ev: Function) { return (target: any) => { EventBus.register(ev, target); }; }
export class OrderPlaced {}
export class OrderPaid {}
@HandlerFor(OrderPlaced) export class Mail { async handle(e: OrderPlaced) { await EventBus.publish(new OrderPaid()); } }
@HandlerFor(OrderPaid) export class Receipt { async handle(e: OrderPaid) {} }
export async function place() { await EventBus.publish(new OrderPlaced()); }
