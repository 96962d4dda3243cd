import { EventBus } from '@nestjs/cqrs';

export class OrderPlaced {}
export class LineAdded {
  constructor(readonly line: string) {}
}
export class GiftAdded {}
export class OrderStored {}

export class Orders {
  constructor(private readonly events: EventBus) {}
  place(lines: string[], gift: boolean) {
    const events = [new OrderPlaced(), new OrderStored()];
    this.events.publishAll(events);
    this.events.publishAll(lines.map((line) => new LineAdded(line)));
    if (gift) this.events.publishAll([new GiftAdded()]);
  }
}
