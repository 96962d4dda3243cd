import { EventEmitter2 } from '@nestjs/event-emitter';

export class Relay {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  known() {
    this.eventEmitter.emit('order.placed');
  }

  forward(message: Buffer) {
    const { type } = JSON.parse(message.toString());
    this.eventEmitter.emit(type);
  }

  fromEnvironment() {
    this.eventEmitter.emit(process.env.EVENT_NAME!);
  }

  partly() {
    this.eventEmitter.emit(`order.${new Date().getDay()}`);
  }
}
