import { Dispatcher, DomainEvent, EventHandler } from './handling';

export class Opened extends DomainEvent {}
export class Closed extends DomainEvent {}

export class WhenOpened extends EventHandler<Opened> {
  constructor(private readonly dispatcher: Dispatcher) {
    super();
  }
  handle(_event: Opened) {
    this.dispatcher.raise(new Closed());
  }
}
export class WhenClosed extends EventHandler<Closed> {
  handle(_event: Closed) {}
}

export function open(dispatcher: Dispatcher) {
  dispatcher.raise(new Opened());
}
