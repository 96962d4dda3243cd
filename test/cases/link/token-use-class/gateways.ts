import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { PaymentGateway } from './gateway';

@Injectable()
export class CardGateway implements PaymentGateway {
  constructor(private readonly events: EventEmitter2) {}

  charge(amount: number) {
    this.events.emit('card.charged', amount);
  }
}

@Injectable()
export class TransferGateway implements PaymentGateway {
  constructor(private readonly events: EventEmitter2) {}

  charge(amount: number) {
    this.events.emit('transfer.ordered', amount);
  }
}
