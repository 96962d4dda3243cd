import { EventEmitter2 } from '@nestjs/event-emitter';

export abstract class EntityService {
  protected abstract readonly savedEvent: string;

  constructor(private readonly eventEmitter: EventEmitter2) {}

  save() {
    this.eventEmitter.emit(this.savedEvent);
  }
}
