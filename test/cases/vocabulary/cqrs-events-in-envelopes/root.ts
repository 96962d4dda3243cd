import { AggregateRoot, EventBus } from '@nestjs/cqrs';

export class Message {
  constructor(
    readonly type: string,
    readonly data: object,
  ) {}
}
export abstract class Happening {
  toMessage(): Message {
    return new Message(this.constructor.name, { ...this });
  }
}
export class ShelfBuilt extends Happening {}
export class ShelfSold extends Happening {}
export class ShelfPainted {}

export abstract class Root extends AggregateRoot {
  record(one: Happening): void {
    super.apply(one.toMessage());
  }
}
export class Shelf extends Root {
  build(): void {
    this.record(new ShelfBuilt());
  }
  sell(): void {
    const sold = new ShelfSold();
    this.apply(sold.toMessage());
  }
}

const enveloped = (event: object): Message => new Message(event.constructor.name, event);

export class Painter {
  constructor(private readonly events: EventBus) {}
  paint(): void {
    this.tell(new ShelfPainted());
  }
  private tell(event: object): void {
    this.events.publish(enveloped(event));
  }
}
