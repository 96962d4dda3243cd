export type Handler = (...args: unknown[]) => unknown;

export class EventManager {
  public all: Map<Handler, { name: string; once?: boolean }>;

  constructor() {
    this.all = new Map();
  }

  subscribe(name: string, handler: Handler, once = false) {
    this.all.set(handler, { name, once });
    return { unsubscribe: () => this.unsubscribe(name, handler) };
  }

  subscribeMulti(names: string[], handler: Handler, thisArg: unknown) {
    return names.map((name) => this.subscribe(name, handler.bind(thisArg)));
  }

  subscribeSingle(name: string, handler: Handler) {
    this.all.forEach((props, other) => {
      if (props.name === name) this.all.delete(other);
    });
    this.all.set(handler, { name });
  }

  unsubscribe(_name: string, handler: Handler) {
    return this.all.delete(handler);
  }

  publish(name: string, ...args: unknown[]) {
    this.all.forEach((props, handler) => {
      if (props.name === name) {
        handler(...args);
        if (props.once) this.all.delete(handler);
      }
    });
  }

  async publishWithResult(name: string, ...args: unknown[]) {
    const handlers: Handler[] = [];
    this.all.forEach((props, handler) => {
      if (props.name === name) handlers.push(handler);
    });
    return Promise.all(handlers.map((handler) => handler(...args)));
  }
}

/** Nothing of it is run: it only says what stands there. */
export class Tills {
  private readonly tills = new Map<Handler, { name: string }>();

  add(name: string, open: Handler) {
    this.tills.set(open, { name });
  }

  named(name: string) {
    const found: { name: string }[] = [];
    this.tills.forEach((till, open) => {
      if (till.name === name && open !== undefined) found.push(till);
    });
    return found.map((till) => till.name.trim());
  }
}

export class Cashier {
  constructor(readonly name: string) {}

  tell(text: string) {
    return `${this.name}: ${text}`;
  }
}

/** People who stand somewhere hear no event of that name. */
export class Floor {
  private readonly cashiers = new Map<Cashier, { till: string }>();

  enter(cashier: Cashier, till: string) {
    this.cashiers.set(cashier, { till });
  }

  say(till: string, text: string) {
    this.cashiers.forEach((place, cashier) => {
      if (place.till === till) cashier.tell(text);
    });
  }
}

/** What is called a subscriber by the record beside does. */
export class Subscriber {
  notify(text: string) {
    return text;
  }
}

export class Board {
  private readonly subscribers = new Map<Subscriber, { topic: string }>();

  add(subscriber: Subscriber, topic: string) {
    this.subscribers.set(subscriber, { topic });
  }

  post(topic: string, text: string) {
    this.subscribers.forEach((about, subscriber) => {
      if (about.topic === topic) subscriber.notify(text);
    });
  }
}
