import { EventEmitter2 } from '@nestjs/event-emitter';
import type { Gateway } from './gateway';

export class CardGateway implements Gateway {
  constructor(private readonly events: EventEmitter2) {}

  async charge(amount: number) {
    this.events.emit('card.charged', amount);
  }
}
