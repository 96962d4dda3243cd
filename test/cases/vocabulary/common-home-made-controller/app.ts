import { Controller, Post } from './http';
import { EventEmitter2 } from 'eventemitter2';

@Controller('orders')
export class Orders {
  constructor(private readonly events: EventEmitter2) {}
  @Post()
  place() {
    this.events.emit('order.placed');
  }
  onModuleInit() {
    this.events.emit('order.ready');
  }
}
