interface Order {
  kind: string;
}

/** Ways to do something, of which one is chosen. */
interface ShippingHandler {
  canHandle(kind: string): boolean;
  handle(order: Order): Promise<void>;
}
class Express implements ShippingHandler {
  canHandle(kind: string): boolean {
    return kind === 'express';
  }
  async handle(order: Order): Promise<void> {
    console.log(order);
  }
}
class Standard implements ShippingHandler {
  canHandle(kind: string): boolean {
    return kind === 'standard';
  }
  async handle(order: Order): Promise<void> {
    console.log(order);
  }
}
class Shipping {
  constructor(private readonly handlers: ShippingHandler[]) {}
  async ship(order: Order): Promise<void> {
    const handler = this.handlers.find((one) => one.canHandle(order.kind));
    await handler?.handle(order);
  }
  /** Rules that are about some orders. */
  async price(order: Order): Promise<void> {
    for (const one of this.handlers.filter((each) => each.canHandle(order.kind))) await one.handle(order);
  }
}
const shipping = new Shipping([new Express(), new Standard()]);
export const ship = () => shipping.ship({ kind: 'express' });
export const price = () => shipping.price({ kind: 'standard' });

/** All but the one that said it are told. */
interface OrderEvent {
  source: string;
}
interface EventListener {
  readonly id: string;
  on(event: OrderEvent): void;
}
class Till implements EventListener {
  readonly id = 'till';
  on(event: OrderEvent): void {
    console.log(event);
  }
}
class Shop implements EventListener {
  readonly id = 'shop';
  on(event: OrderEvent): void {
    console.log(event);
  }
}
class Floor {
  private readonly listeners: EventListener[] = [new Till(), new Shop()];
  tell(event: OrderEvent): void {
    for (const listener of this.listeners) {
      if (listener.id === event.source) continue;
      listener.on(event);
    }
  }
  publish(event: OrderEvent): void {
    for (const listener of this.listeners.filter((one) => one.id !== event.source)) listener.on(event);
  }
}
const floor = new Floor();
export const sell = () => floor.tell({ source: 'till' });
export const order = () => floor.publish({ source: 'shop' });
