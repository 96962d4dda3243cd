type Handler = (...payload: unknown[]) => void;

export class Messenger {
  private readonly handlers = new Map<string, Map<Handler, { delegated: boolean }>>();
  private readonly initial = new Map<string, () => unknown[]>();
  private readonly delegated = new Set<string>();

  constructor(private readonly parent?: Messenger) {}

  publish(type: string, ...payload: unknown[]): void {
    if (this.parent && !this.delegated.has(type)) this.delegate({ events: [type], messenger: this.parent });
    this.deliver(type, ...payload);
  }

  subscribe(type: string, handler: Handler, selector?: (...payload: unknown[]) => unknown): void {
    this.keep(type, handler, { delegated: false });
    const getPayload = this.initial.get(type);
    if (selector && getPayload) selector(...getPayload());
  }

  // What gives the first payload hears nothing.
  startWith(type: string, getPayload: () => unknown[]): void {
    this.initial.set(type, getPayload);
  }

  delegate({ events, messenger }: { events: string[]; messenger: Messenger }): void {
    for (const type of events) {
      const subscriber = (...payload: unknown[]): void => {
        messenger.publish(type, ...payload);
      };
      this.delegated.add(type);
      this.keep(type, subscriber, { delegated: true });
    }
  }

  private keep(type: string, handler: Handler, options: { delegated: boolean }): void {
    const all = this.handlers.get(type) ?? new Map<Handler, { delegated: boolean }>();
    this.handlers.set(type, all);
    all.set(handler, options);
  }

  private deliver(type: string, ...payload: unknown[]): void {
    for (const [handler] of this.handlers.get(type)?.entries() ?? []) handler(...payload);
  }
}

const root = new Messenger();

export class Orders {
  constructor(private readonly messenger: Messenger) {
    messenger.startWith('Orders:placed', () => []);
  }

  place(): void {
    this.messenger.publish('Orders:placed', 'o-1');
  }
}

export class Payments {
  constructor(private readonly messenger: Messenger) {
    this.messenger.subscribe('Orders:placed', (order) => this.charge(order));
  }

  charge(order: unknown): void {
    this.messenger.publish('Payments:charged', order);
  }
}

new Orders(new Messenger(root)).place();
new Payments(root);
root.subscribe('Payments:charged', (order) => console.log(order));
