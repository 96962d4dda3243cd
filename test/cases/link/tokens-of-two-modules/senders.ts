import { Module } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

export abstract class Sender {
  abstract send(): void;
}

class MailSender extends Sender {
  constructor(private readonly emitter: EventEmitter2) {
    super();
  }
  send() {
    this.emitter.emit('mail.sent');
  }
}

class TextSender extends Sender {
  constructor(private readonly emitter: EventEmitter2) {
    super();
  }
  send() {
    this.emitter.emit('text.sent');
  }
}

@Module({ providers: [{ provide: Sender, useClass: MailSender }], exports: [Sender] })
export class MailModule {}

@Module({ providers: [{ provide: Sender, useClass: TextSender }], exports: [Sender] })
export class TextModule {
  static forRoot() {
    return { module: TextModule };
  }
}
