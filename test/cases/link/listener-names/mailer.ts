import { OnEvent } from '@nestjs/event-emitter';

export class Mailer {
  @OnEvent('order.shipped')
  @OnEvent('order.stored', { async: true })
  onMove() {}
}
