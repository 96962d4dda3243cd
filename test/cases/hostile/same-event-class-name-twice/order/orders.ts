import { EventBus } from '@nestjs/cqrs';
import { Created } from './created';

export class Orders {
  constructor(private readonly eventBus: EventBus) {}

  place() {
    this.eventBus.publish(new Created('1'));
  }
}
