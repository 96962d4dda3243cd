import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

interface Order {
  id: string;
  state: 'paid' | 'shipped';
  kind: string;
}

@Injectable()
export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  move(order: Order) {
    this.emitter.emit(`order.${order.state}`, order);
  }
  store(entity: string, order: Order) {
    this.emitter.emit(`${entity}.created`, order);
    this.emitter.emit('kind:' + order.kind.toLowerCase());
  }

  /** With two gaps it may be anything, and of `bill.*` nobody hears one. */
  any(entity: string, order: Order) {
    this.emitter.emit(`${entity}.${order.kind}`, order);
    this.emitter.emit(`bill.${order.kind}`, order);
  }
}

export class Books {
  @OnEvent('order.paid')
  paid() {}

  @OnEvent('order.shipped')
  shipped() {}

  /** No state that an order may have. */
  @OnEvent('order.lost')
  lost() {}

  @OnEvent('user.created')
  created() {}

  @OnEvent('user.bill.created')
  billed() {}

  @OnEvent('kind:book')
  booked() {}
}
