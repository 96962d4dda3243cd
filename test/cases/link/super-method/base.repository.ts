import { EventEmitter2 } from '@nestjs/event-emitter';

export class BaseRepository {
  constructor(protected readonly eventEmitter: EventEmitter2) {}

  async save(id: string) {
    this.eventEmitter.emit('order.saved', id);
  }
}
