import { EventEmitter2 } from '@nestjs/event-emitter';

export class OrdersService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  place() {
    this.send('order.placed');
  }

  pay() {
    this.send('order.paid', { amount: 3 });
  }

  private send(name: string): void;
  private send(name: string, payload: object): void;
  private send(name: string, payload?: object): void {
    this.eventEmitter.emit(name, payload);
  }
}
