import { OnEvent } from '@nestjs/event-emitter';
import { OrderPlaced } from './order-placed';

export class Mailer {
  @OnEvent(OrderPlaced.name)
  onOrderPlaced(event: OrderPlaced) {
    console.log(event.orderId);
  }
}
