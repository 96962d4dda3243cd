interface ShopEvent {
  type: string;
  source: string;
}
interface EventHandler {
  supports(event: ShopEvent): boolean;
  handle(event: ShopEvent): Promise<void>;
}
class Placed implements EventHandler {
  /** What is asked beside does not say which it is. */
  supports(event: ShopEvent): boolean {
    if (event.source === 'test') return false;
    return event.type === 'order.placed' && event.source !== '';
  }
  async handle(event: ShopEvent): Promise<void> {
    console.log(event);
  }
}
class Sent implements EventHandler {
  private readonly types = ['order.sent'];
  supports({ type }: ShopEvent): boolean {
    if (!this.types.includes(type)) return false;
    return true;
  }
  async handle(event: ShopEvent): Promise<void> {
    console.log(event);
  }
}
class Paid implements EventHandler {
  supports(event: ShopEvent): boolean {
    switch (event.type) {
      case 'order.paid':
        return true;
      default:
        return false;
    }
  }
  async handle(event: ShopEvent): Promise<void> {
    console.log(event);
  }
}
class All implements EventHandler {
  supports(): boolean {
    return true;
  }
  async handle(event: ShopEvent): Promise<void> {
    console.log(event);
  }
}
class AllButSent implements EventHandler {
  supports(event: ShopEvent): boolean {
    return !['order.sent'].includes(event.type);
  }
  async handle(event: ShopEvent): Promise<void> {
    console.log(event);
  }
}
class NotPaid implements EventHandler {
  supports(event: ShopEvent): boolean {
    if (event.type === 'order.paid') return false;
    return true;
  }
  async handle(event: ShopEvent): Promise<void> {
    console.log(event);
  }
}
class Orders implements EventHandler {
  supports(event: ShopEvent): boolean {
    return event.type.startsWith('order.');
  }
  async handle(event: ShopEvent): Promise<void> {
    console.log(event);
  }
}
class Bus {
  constructor(private readonly handlers: EventHandler[]) {}
  async publish(event: ShopEvent): Promise<void> {
    for (const handler of this.handlers) if (handler.supports(event)) await handler.handle(event);
  }
}
const bus = new Bus([new Placed(), new Sent(), new Paid(), new All(), new AllButSent(), new NotPaid(), new Orders()]);
export const place = () => bus.publish({ type: 'order.placed', source: 'shop' });
export const pay = () => bus.publish({ type: 'order.paid', source: 'shop' });
export const send = () => bus.publish({ type: 'order.sent', source: 'shop' });

/** Asked for what they list, by where it stands there. */
interface Listener {
  readonly topics: string[];
  readonly 'event(s': string;
  on(event: ShopEvent): void;
}
class Till implements Listener {
  readonly topics = ['till.opened'];
  readonly 'event(s' = 'till.closed';
  on(event: ShopEvent): void {
    console.log(event);
  }
}
class Door implements Listener {
  readonly topics = ['till.opened', 'door.opened'];
  readonly 'event(s' = 'door.closed';
  on(event: ShopEvent): void {
    console.log(event);
  }
}
const listeners: Listener[] = [new Till(), new Door()];
export function tell(event: ShopEvent): void {
  for (const listener of listeners) {
    if (listener.topics.indexOf(event.type) === -1) continue;
    listener.on(event);
  }
}
export const open = () => tell({ type: 'till.opened', source: 'shop' });
