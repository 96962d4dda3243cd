import { EventBus } from '@nestjs/cqrs';

export abstract class Change {}
export class ShelfBuilt extends Change {}
export class ShelfSold extends Change {}

export abstract class Projection {
  protected abstract apply(change: Change): void;

  /** Of what is there already. */
  all(changes: Change[]): void {
    for (const change of changes) this.apply(change);
  }
  build(): void {
    [1].forEach(() => this.apply(new ShelfBuilt()));
  }
}

export class Counting extends Projection {
  protected apply(change: Change): void {
    if (change instanceof ShelfBuilt) console.log('one more');
    if (change instanceof ShelfSold) console.log('one less');
  }
}

export class Shelves {
  constructor(private readonly events: EventBus) {}
  build(): void {
    this.events.publish(new ShelfBuilt());
  }
  sell(): void {
    this.events.publish(new ShelfSold());
  }
}
