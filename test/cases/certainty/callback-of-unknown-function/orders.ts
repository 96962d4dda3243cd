import { trace } from '@corp/tracing';
import { EventEmitter2 } from '@nestjs/event-emitter';
import CircuitBreaker from 'opossum';

export class Orders {
  constructor(
    private readonly breaker: CircuitBreaker,
    private readonly emitter: EventEmitter2,
  ) {}

  async place(order: { valid: boolean }) {
    this.emitter.emit('order.started');
    await this.breaker.fire(async (attempt) => {
      if (order.valid) {
        this.emitter.emit('order.placed', attempt);
      }
    });
    trace('orders', () => this.emitter.emit('order.cached'));
  }
}
