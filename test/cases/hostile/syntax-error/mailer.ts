import { OnEvent } from '@nestjs/event-emitter';

export class Mailer {
  @OnEvent('order.placed')
  onOrderPlaced() {}
}
