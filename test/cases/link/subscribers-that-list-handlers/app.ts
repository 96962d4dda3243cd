type Listener = (payload: unknown) => void;

interface Subscriber {
  subscribedTo(): { event: string; handler: Listener }[];
}

class Mailer implements Subscriber {
  subscribedTo() {
    return [
      { event: 'opened', handler: this.opened.bind(this) },
      { event: 'closed', handler: this.closed },
    ];
  }

  private opened() {}

  private closed = () => {};
}

class Stock implements Subscriber {
  subscribedTo() {
    return [{ event: 'opened', handler: this.reserve }];
  }

  private reserve = () => {};
}

export class Bus {
  private readonly listeners = new Map<string, Listener[]>();

  constructor(subscribers: Subscriber[]) {
    subscribers.forEach((subscriber) => this.register(subscriber));
  }

  private register(subscriber: Subscriber) {
    subscriber.subscribedTo().forEach(({ event, handler }) => this.on(event, handler));
  }

  private on(name: string, listener: Listener) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  publish(name: string, payload: unknown) {
    for (const listener of this.listeners.get(name) ?? []) listener(payload);
  }
}

const bus = new Bus([new Mailer(), new Stock()]);

export const open = () => bus.publish('opened', 1);
export const close = () => bus.publish('closed', 1);
