import { EventBus, EventsHandler } from '@nestjs/cqrs';

export class Message {
  constructor(readonly type: string) {}
}
export class ShelfBuilt {}

export class Shelves {
  constructor(private readonly events: EventBus) {}
  build(): void {
    this.tell(new ShelfBuilt());
  }
  private tell(event: object): void {
    this.events.publish(new Message(event.constructor.name));
  }
}

@EventsHandler(Message)
export class Journal {
  handle(): void {}
}
