import { EventEmitter2 } from '@nestjs/event-emitter';

export class AdminUsers {
  constructor(private readonly emitter: EventEmitter2) {}

  create() {
    this.emitter.emit('admin.user.created');
  }
}
