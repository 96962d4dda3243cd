import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

const ORDER = 'order';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}

  place() {
    this.events.emit([ORDER, 'placed'].join('.'), {});
  }

  private tell(what: string) {
    this.events.emit([ORDER, what].join(':'), {});
  }

  pay() {
    this.tell('paid');
  }

  // How many there are is not known.
  lose(more: string[]) {
    this.events.emit([ORDER, ...more].join('.'), {});
  }
}

export class Mailer {
  @OnEvent([ORDER, 'placed'].join('.'))
  mail() {}
}
