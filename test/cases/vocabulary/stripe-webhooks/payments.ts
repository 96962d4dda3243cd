import { StripeWebhookHandler } from '@golevelup/nestjs-stripe';
import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Injectable()
export class Payments {
  constructor(private readonly events: EventEmitter2) {}

  @StripeWebhookHandler('payment_intent.succeeded')
  paid() {
    this.events.emit('payment.succeeded', {});
  }
}
