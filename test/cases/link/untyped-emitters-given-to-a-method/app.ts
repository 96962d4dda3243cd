import { EventEmitter } from 'node:events';

export class Till extends EventEmitter {
  pay() {
    this.emit('paid', {});
    this.emit('closed');
  }
}
export class Door extends EventEmitter {
  shut() {
    this.emit('closed');
  }
}
export interface Services {
  till: Till;
  door: Door;
  names: any;
}

export class Shop {
  private readonly listeners: { emitter: any; event: string; handler: any }[] = [];
  constructor(private readonly services: Services) {}

  open() {
    const { till, door } = this.services;
    this.register(till, 'paid', (payment: unknown) => this.book(payment));
    this.register(till, 'closed', () => console.log('till closed'));
    this.register(door, 'closed', () => console.log('door closed'));
    this.name(this.services.names, 'paid');
  }

  close() {
    for (const { emitter, event, handler } of this.listeners) emitter.off(event, handler);
  }

  // Which of them it is, whoever gives it says.
  private register(emitter: any, event: string, handler: any) {
    emitter.on(event, handler);
    this.listeners.push({ emitter, event, handler });
  }

  // Nothing says that this is an emitter.
  private name(names: any, name: string) {
    names.add(name);
  }

  private book(payment: unknown) {
    console.log(payment);
  }
}
