import { Injectable, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EventEmitter2 } from '@nestjs/event-emitter';

export const SENDER = Symbol('SENDER');

interface Sender {
  send(): void;
}

@Injectable()
export class MailSender implements Sender {
  constructor(private readonly events: EventEmitter2) {}

  send() {
    this.events.emit('mail.sent', {});
  }
}

@Injectable()
export class PaperSender implements Sender {
  constructor(private readonly events: EventEmitter2) {}

  send() {
    this.events.emit('paper.sent', {});
  }
}

@Module({ providers: [PaperSender, { provide: SENDER, useClass: MailSender }] })
export class SenderModule {}

export class Desk {
  constructor(private readonly container: ModuleRef) {}

  tell() {
    this.container.get<Sender>(SENDER, { strict: false }).send();
  }

  write() {
    this.container.get(PaperSender).send();
  }
}
