import { EventEmitter } from 'node:events';
import { injectable, multiInject } from 'inversify';

interface Subscriber {
  getSubscribedEvents(): Record<string, string>;
}

@injectable()
export class Mailer implements Subscriber {
  getSubscribedEvents() {
    return { 'order.placed': 'onPlaced', 'order.cancelled': 'onCancelled' };
  }

  onPlaced() {}

  onCancelled() {}
}

@injectable()
export class Stock implements Subscriber {
  getSubscribedEvents() {
    return { 'order.placed': 'reserve' };
  }

  reserve() {}
}

@injectable()
export class Dispatcher {
  private readonly emitter = new EventEmitter();

  constructor(@multiInject('Subscriber') subscribers: Subscriber[]) {
    for (const subscriber of subscribers)
      for (const [name, method] of Object.entries(subscriber.getSubscribedEvents()))
        this.emitter.on(name, (payload) => (subscriber as any)[method](payload));
  }

  dispatch(name: string) {
    this.emitter.emit(name);
  }
}

@injectable()
export class Orders {
  constructor(private readonly dispatcher: Dispatcher) {}

  place() {
    this.dispatcher.dispatch('order.placed');
  }

  cancel() {
    this.dispatcher.dispatch('order.cancelled');
  }
}
