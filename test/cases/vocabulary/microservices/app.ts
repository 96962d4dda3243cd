import { Controller, Post } from '@nestjs/common';
import { ClientKafka, ClientProxy, EventPattern, MessagePattern } from '@nestjs/microservices';

const PLACED = 'order.placed';

@Controller('orders')
export class Gateway {
  constructor(
    private readonly client: ClientProxy,
    private readonly kafka: ClientKafka,
  ) {}
  @Post()
  place() {
    this.kafka.emit(PLACED, {});
    return this.client.send({ cmd: 'sum' }, [1, 2]);
  }
}

@Controller()
export class Worker {
  @EventPattern(PLACED)
  onPlaced() {}

  @MessagePattern({ cmd: 'sum' })
  sum() {}

  @MessagePattern('never.sent')
  idle() {}
}
