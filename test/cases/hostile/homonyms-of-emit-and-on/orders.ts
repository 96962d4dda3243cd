import type { Socket } from 'socket.io';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { EventBus, Telemetry } from './telemetry';

class OrderStored {}

export class Orders {
  private readonly seen = new Set<string>();

  constructor(
    private readonly emitter: EventEmitter2,
    private readonly telemetry: Telemetry,
    private readonly eventBus: EventBus,
    private readonly socket: Socket,
  ) {}

  place() {
    this.emitter.emit('order.placed');
    this.seen.add('order.seen');
    this.telemetry.emit('order.measured');
    this.telemetry.on('order.measured', () => {});
    this.eventBus.publish(new OrderStored());
    this.socket.emit('order.shown', { to: 'browser' });
  }
}
