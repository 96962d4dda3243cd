import { EventDispatcher, EventListener } from '@acme/kit';
import { DoorEvents } from './events';

export class Doors {
  constructor(private readonly dispatcher: EventDispatcher) {}

  async open(id: string) {
    await this.dispatcher.dispatch(DoorEvents.Opened, id);
  }

  async close(id: string, isLocked: boolean) {
    await this.dispatcher.dispatch(DoorEvents.Closed, id);
    if (isLocked) await this.dispatcher.dispatch(DoorEvents.Locked, id);
  }
}

export class Lights {
  @EventListener(DoorEvents.Opened)
  async on() {}

  @EventListener({ eventName: DoorEvents.Closed, priority: 10 })
  async off() {}
}
