import { EventEmitter } from 'node:events';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

const bus = new EventEmitter();

export function 注文する() {
  bus.emit('注文.作成');
}

export class Größe$ {
  constructor(private readonly emitter: EventEmitter2) {}

  @OnEvent('\u6ce8\u6587.\u4f5c\u6210')
  hören_() {
    this.emitter.emit('\u{1f4a5}.cr\xe9\xe9');
  }
}
