import { EventEmitter } from 'node:events';

interface Subscriber {
  getSubscribedEvents(): { name: string; method: string }[];
}

class Mailer implements Subscriber {
  getSubscribedEvents() {
    return [
      { name: 'order.placed', method: 'onPlaced' },
      { name: 'order.cancelled', method: 'onCancelled' },
    ];
  }

  onPlaced() {}

  onCancelled() {}
}

class Stock implements Subscriber {
  getSubscribedEvents() {
    return [{ name: 'order.placed', method: 'reserve' }];
  }

  reserve() {}
}

class Audit implements Subscriber {
  getSubscribedEvents() {
    return [{ name: 'order.cancelled', method: 'note' }];
  }

  note() {}
}

export class Dispatcher {
  private readonly emitter = new EventEmitter();

  addSubscriber(subscriber: Subscriber) {
    for (const { name, method } of subscriber.getSubscribedEvents()) this.emitter.on(name, (subscriber as any)[method].bind(subscriber));
  }

  dispatch(name: string) {
    this.emitter.emit(name);
  }
}

const dispatcher = new Dispatcher();
const subscribers: Subscriber[] = [new Mailer(), new Stock()];
for (const subscriber of subscribers) dispatcher.addSubscriber(subscriber);
dispatcher.addSubscriber(new Audit());

export class Orders {
  place() {
    dispatcher.dispatch('order.placed');
  }

  cancel() {
    dispatcher.dispatch('order.cancelled');
  }
}
