import { EventEmitter2 } from '@nestjs/event-emitter';

export abstract class EntityService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  save() {
    this.eventEmitter.emit(this.getEventName());
  }

  remove() {
    this.eventEmitter.emit(this.removedEvent);
  }

  protected abstract getEventName(): string;
  protected abstract get removedEvent(): string;
}
