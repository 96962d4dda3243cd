import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { EventEmitter2 } from 'eventemitter2';

@Injectable()
export class Orders {
  constructor(private eventEmitter: EventEmitter2) {}
  place() {
    this.eventEmitter.emit('order.placed', { id: 1 });
  }
  @OnEvent('order.*', { async: true, promisify: true })
  async log() {}
}
