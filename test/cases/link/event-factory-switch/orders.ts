import { EventBus } from '@nestjs/cqrs';
import { toEvent } from './events';

export class Orders {
  constructor(private readonly eventBus: EventBus) {}

  change(status: string) {
    this.eventBus.publish(toEvent(status));
  }
}
