import { Controller, Post } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

export abstract class Removable {
  constructor(protected readonly events: EventEmitter2) {}
  @Post('remove')
  remove() {
    this.events.emit('removed');
  }
}

@Controller('orders')
export class Orders extends Removable {}
