import { inject, Injectable } from '@angular/core';
import { EventEmitter2 } from 'eventemitter2';

@Injectable()
export class OrdersService {
  private readonly emitter = inject(EventEmitter2);

  place() {
    this.emitter.emit('order.placed');
  }
}
