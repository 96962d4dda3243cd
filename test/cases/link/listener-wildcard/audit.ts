import { OnEvent } from '@nestjs/event-emitter';

export class Audit {
  @OnEvent('order.*')
  orders() {}

  @OnEvent('**')
  all() {}
}
