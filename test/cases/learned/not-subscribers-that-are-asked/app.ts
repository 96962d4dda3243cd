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

/** All but those that ignore it are told. */
interface Watcher {
  readonly ignored: string[];
  onEvent(event: OrderEvent): void;
}
class Shelf implements Watcher {
  readonly ignored = ['shelf'];
  onEvent(event: OrderEvent): void {
    console.log(event);
  }
}
const watchers: Watcher[] = [new Shelf()];
export function publish(event: OrderEvent): void {
  watchers.filter((one) => !one.ignored.includes(event.source)).map((one) => one.onEvent(event));
  for (const one of watchers) if (one.ignored.indexOf(event.source) === -1) one.onEvent(event);
}
export const fill = () => publish({ source: 'shelf' });

/** What answers is asked, and told nothing. */
interface QueryMessage {
  kind: string;
}
interface QueryEngine {
  supports(kind: string): boolean;
  handle(query: QueryMessage): string[];
}
class ByText implements QueryEngine {
  supports(kind: string): boolean {
    return kind === 'text';
  }
  handle(query: QueryMessage): string[] {
    return [query.kind];
  }
}
const engines: QueryEngine[] = [new ByText()];
export function search(query: QueryMessage): string[] {
  for (const engine of engines) if (engine.supports(query.kind)) return engine.handle(query);
  return [];
}
export const find = () => search({ kind: 'text' });
