import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { EventEmitter2 } from 'eventemitter2';

interface Order {
  id: string;
  state: string;
}

@Injectable()
export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  change(order: Order) {
    this.emitter.emit(`order.${order.state}`, order);
    this.emitter.emit(`bill.${order.state}`, order);
  }

  ask(order: Order) {
    this.emitter.once(`answer:${order.id}`, () => this.done(order));
  }
  answer({ id }: Order) {
    const name = `answer:${id}`;
    this.emitter.emit(name);
  }
  done(order: Order) {
    this.emitter.emit('done', order);
  }

  /** Of a single gap nothing is known. */
  any({ state }: Order) {
    this.emitter.emit(`${state}`);
    this.emitter.on(`${state}`, () => {});
  }

  @OnEvent('order.*')
  changed() {}
}
