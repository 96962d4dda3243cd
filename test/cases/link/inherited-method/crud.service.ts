import { EventEmitter2 } from '@nestjs/event-emitter';

export abstract class CrudService<T> {
  protected constructor(protected readonly eventEmitter: EventEmitter2) {}

  async save(entity: T) {
    this.eventEmitter.emit('entity.saved', entity);
  }
}
