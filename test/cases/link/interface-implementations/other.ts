import { EventEmitter2 } from '@nestjs/event-emitter';
import { Gateway } from './gateway';

export class NullGateway implements Gateway {
  async charge() {}
}

export class Battery {
  constructor(private readonly events: EventEmitter2) {}

  async charge(amount: number) {
    this.events.emit('battery.charged', amount);
  }
}
