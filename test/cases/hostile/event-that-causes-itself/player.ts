import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Player {
  constructor(private readonly emitter: EventEmitter2) {}

  @OnEvent('ping')
  onPing() {
    this.emitter.emit('pong');
  }

  @OnEvent('pong')
  onPong() {
    this.emitter.emit('ping');
  }
}

export class Retrier {
  constructor(private readonly emitter: EventEmitter2) {}

  @OnEvent('retry')
  onRetry(attempt: number) {
    if (attempt < 3) {
      this.emitter.emit('retry', attempt + 1);
    }
  }
}
