class Bus {
  private readonly listeners = new Map<string, Set<(data: unknown) => void>>();

  publish(type: string, data: unknown): void {
    for (const listener of this.listeners.get(type) ?? []) listener(data);
  }

  subscribe(type: string, listener: (data: unknown) => void): void {
    const all = this.listeners.get(type) ?? new Set();
    all.add(listener);
    this.listeners.set(type, all);
  }
}

class Store<Name extends string> {
  readonly name: Name;

  constructor(
    protected readonly bus: Bus,
    { name }: { name: Name },
  ) {
    this.name = name;
  }

  protected update(state: unknown): void {
    this.bus.publish(`${this.name}:changed`, state);
  }
}

class Orders extends Store<'orders'> {
  constructor(bus: Bus) {
    super(bus, { name: 'orders' });
  }

  place(): void {
    this.update({ placed: true });
  }
}

class Payments extends Store<'payments'> {
  constructor(bus: Bus) {
    super(bus, { name: 'payments' });
    bus.subscribe('orders:changed', () => this.charge());
  }

  charge(): void {
    this.update({ charged: true });
  }
}

const bus = new Bus();
new Orders(bus).place();
new Payments(bus);
bus.subscribe('payments:changed', (state) => console.log(state));
