import { AggregateRoot, EventsHandler } from '@nestjs/cqrs';

export abstract class Happening {
  private version = 0;
  private stream = '';
  at(version: number): this {
    this.version = version;
    return this;
  }
  in(stream: string): Happening {
    const copy = structuredClone(this);
    copy.stream = stream;
    return copy;
  }
}
export class ShelfBuilt extends Happening {}

export abstract class Root extends AggregateRoot<Happening> {
  apply(one: Happening): void {
    super.apply(one.in('shelves').at(1));
  }
}
export class Shelf extends Root {
  static build(): Shelf {
    const shelf = new Shelf();
    shelf.apply(new ShelfBuilt());
    return shelf;
  }
}

@EventsHandler(ShelfBuilt)
export class CountShelves {
  handle(): void {}
}
