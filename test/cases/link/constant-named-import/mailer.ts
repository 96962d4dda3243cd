import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { ORDER_PLACED } from './events';

@Injectable()
export class Mailer {
  @OnEvent(ORDER_PLACED)
  onOrderPlaced(order: { id: string }) {
    console.log(order.id);
  }
}
