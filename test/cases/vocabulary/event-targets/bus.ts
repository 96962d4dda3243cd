import { TypedEventEmitter } from 'main-event';

export const bus = new EventTarget();

export class Closed extends Event {
  constructor(readonly local: boolean) {
    super('closed');
  }
}

export class Told extends CustomEvent<string> {
  constructor(name: string, what: string) {
    super(`told:${name}`, { detail: what });
  }
}

export class Aborted extends Closed {
  constructor(readonly why: Error) {
    super(true);
  }
}

export class Peers extends TypedEventEmitter<{ joined: CustomEvent<string>; left: CustomEvent<string> }> {
  join(id: string) {
    this.safeDispatchEvent('joined', { detail: id });
    if (!id) this.dispatchEvent(new Closed(true));
    bus.dispatchEvent(new Told('join', id));
  }
  abort(why: Error) {
    this.dispatchEvent(new Aborted(why));
  }
}
