import { EventEmitter2 } from 'eventemitter2';

export class OrdersService {
  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    this.emitter.emit('order.placed');
  }
}

export class UsersService {
  constructor(private readonly emitter: EventEmitter2) {}

  place() {
    this.emitter.emit('user.created');
  }
}

export class CartService {
  place() {
    console.log('nothing to place');
  }
}
