import { EventEmitter2 } from '@nestjs/event-emitter';
import { EVENTS } from './events';

export class OrdersService {
  private emitter?: EventEmitter2;

  place() {
    this.emitter!.emit(EVENTS.placed as string);
  }

  pay() {
    (this.emitter as EventEmitter2).emit(EVENTS.paid!);
  }

  cancel() {
    (this as OrdersService).emitter!.emit((EVENTS satisfies object).cancelled);
  }
}
