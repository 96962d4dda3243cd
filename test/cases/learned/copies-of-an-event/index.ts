abstract class Event {
  abstract readonly type: string;
  constructor(
    readonly payload: unknown,
    readonly meta: object = {},
  ) {}
  correlated(id: string): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, { meta: { ...this.meta, id } });
  }
  caused(by: string): this {
    const copy = Object.create(Object.getPrototypeOf(this));
    Object.assign(copy, this);
    copy.meta = { by };
    return copy;
  }
  cloned(): this {
    return structuredClone(this);
  }
}
class Placed extends Event {
  readonly type = 'placed';
}
class Paid extends Event {
  readonly type = 'paid';
}
class Shipped extends Event {
  readonly type = 'shipped';
}

class Bus {
  private readonly handlers = new Map<string, ((event: Event) => void)[]>();
  subscribe(type: string, handler: (event: Event) => void) {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler]);
  }
  publish<T extends Event>(event: T) {
    for (const handler of this.handlers.get(event.type) ?? []) handler(event);
  }
}
const bus = new Bus();
bus.subscribe('placed', function reserve() {});
bus.subscribe('paid', function ship() {});

export const place = () => bus.publish(new Placed({}).correlated('1'));
export const pay = () => bus.publish(new Paid({}).caused('2').correlated('1'));
export function send() {
  const shipped = new Shipped({}).cloned();
  bus.publish(shipped);
}
