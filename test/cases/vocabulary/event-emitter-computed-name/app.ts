import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Relay {
  constructor(private readonly emitter: EventEmitter2) {}
  forward(message: { type: string }) {
    this.emitter.emit(JSON.parse(String(message)).type);
  }
  known() {
    this.emitter.emit('relay.started');
  }
}
