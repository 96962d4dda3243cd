import { EventEmitter2 } from '@nestjs/event-emitter';

export class Transport {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  push(topic: string, body: unknown) {
    this.eventEmitter.emit(topic, body);
  }
}
