import { EventEmitter2 } from '@nestjs/event-emitter';

class Message {
  constructor(
    readonly id: string,
    readonly type = 'message.sent',
  ) {}
}

class Reply extends Message {
  constructor() {
    super('reply');
  }
}

class Call {
  readonly type: string;

  constructor({ type = 'call.made' }: { type?: string } = {}) {
    this.type = type;
  }
}

const noteOf = (id: string, type = 'note.written') => ({ id, type });

export class Desk {
  constructor(private readonly events: EventEmitter2) {}

  private publish(message: { type: string }) {
    this.events.emit(message.type, message);
  }

  private tell(options: { type?: string }) {
    const { type = 'told' } = options;
    this.events.emit(type, options);
  }

  send() {
    this.publish(new Message('1'));
  }

  drop() {
    this.publish(new Message('1', 'message.dropped'));
  }

  reply() {
    this.publish(new Reply());
  }

  call() {
    this.publish(new Call());
  }

  miss() {
    this.publish(new Call({ type: 'call.missed' }));
  }

  note() {
    this.publish(noteOf('1'));
  }

  say() {
    this.tell({});
  }

  shout() {
    this.tell({ type: 'shouted' });
  }
}
