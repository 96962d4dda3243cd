import { Controller } from '@nestjs/common';
import { EventPattern, MessagePattern, Transport } from '@nestjs/microservices';

@Controller()
export class Listener {
  @EventPattern(['order.placed', 'order.paid'])
  onOrder() {}

  @MessagePattern('price', Transport.TCP)
  price() {}
}
