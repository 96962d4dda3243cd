import { EventEmitter } from 'node:events';

export abstract class Session {
  readonly events: EventEmitter;
  constructor(readonly name: string) {
    this.events = new EventEmitter();
  }
  open() {
    this.events.emit('state', this.name);
  }
}
export class PlainSession extends Session {}

/** It only declares the emitter: its heirs make it. */
export abstract class Manager {
  events: EventEmitter;
  protected forward(event: string) {
    return (payload: string) => {
      this.events.emit(event, payload);
    };
  }
}
export class PlainManager extends Manager {
  constructor() {
    super();
    this.events = new EventEmitter();
  }
  start() {
    const session = new PlainSession('1');
    session.events.on('state', this.forward('state'));
    session.open();
  }
}

export class Gateway {
  constructor(private readonly manager: Manager) {}
  begin() {
    this.manager.events.on('state', function tell() {});
  }
}
