export abstract class DomainEvent {
  readonly at = new Date();
}
export class OrderPlaced extends DomainEvent {}
export class OrderPaid extends DomainEvent {}

type Handler = (event: DomainEvent) => Promise<void> | void;

export class EventBus {
  private readonly handlers: Record<string, Handler[]> = {};
  subscribe(name: string, handler: Handler) {
    (this.handlers[name] ||= []).push(handler);
  }
  async publish(event: DomainEvent) {
    const own = this.handlers[event.constructor.name] ?? [];
    const all = this.handlers['*'] ?? [];
    await Promise.all([...own, ...all].map((handler) => handler(event)));
  }
}

export const bus = new EventBus();

export function start() {
  bus.subscribe('*', audit);
  bus.subscribe(OrderPlaced.name, pay);
}
function audit(event: DomainEvent) {
  console.log(event.at);
}
async function pay() {
  await bus.publish(new OrderPaid());
}
export async function place() {
  await bus.publish(new OrderPlaced());
}
