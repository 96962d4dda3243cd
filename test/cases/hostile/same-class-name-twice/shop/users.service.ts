import { EventEmitter2 } from '@nestjs/event-emitter';

export class UsersService {
  constructor(private readonly emitter: EventEmitter2) {}

  create() {
    this.emitter.emit('shop.user.created');
  }
}
