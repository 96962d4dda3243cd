import { EventBus } from '@nestjs/cqrs';

export class DomainEvent {}
export class ItemAdded extends DomainEvent {}
export class ItemSold extends DomainEvent {}

export abstract class AggregateRoot {
  private events: DomainEvent[] | undefined;

  pullEvents(): DomainEvent[] {
    const events = this.events || [];
    this.events = [];
    return events;
  }

  protected record(event: DomainEvent) {
    if (!this.events) this.events = [];
    this.events.push(event);
  }
}

export class Item extends AggregateRoot {
  static add(): Item {
    const item = new this();
    item.record(new ItemAdded());
    return item;
  }

  sell() {
    this.record(new ItemSold());
  }
}

export class Publisher {
  constructor(private readonly bus: EventBus) {}

  async publish(events: DomainEvent[]) {
    await this.bus.publishAll(events);
  }
}

export class Shop {
  constructor(private readonly publisher: Publisher) {}

  async add() {
    await this.publisher.publish(Item.add().pullEvents());
  }

  async sell(item: Item) {
    item.sell();
    await this.publisher.publish(item.pullEvents());
  }
}
