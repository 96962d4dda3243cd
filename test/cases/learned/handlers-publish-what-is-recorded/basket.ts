import { EventEmitter } from 'node:events';

export abstract class Happening {
  constructor(
    readonly label: string,
    readonly id: string,
  ) {}
}
export class BasketStarted extends Happening {
  static label = 'basket.started';
  constructor(id: string) {
    super(BasketStarted.label, id);
  }
}
export class BasketFilled extends Happening {
  static label = 'basket.filled';
  constructor(id: string) {
    super(BasketFilled.label, id);
  }
}

abstract class Aggregate {
  private happened: Happening[] = [];
  pull(): Happening[] {
    const all = this.happened.slice();
    this.happened = [];
    return all;
  }
  record(one: Happening): void {
    this.happened.push(one);
  }
}
export class Basket extends Aggregate {
  constructor(readonly id: string) {
    super();
  }
  static start(id: string): Basket {
    const basket = new Basket(id);
    basket.record(new BasketStarted(id));
    return basket;
  }
  fill(): void {
    this.record(new BasketFilled(this.id));
  }
}

export interface Announcer {
  announce(all: Happening[]): Promise<void>;
}
export class EmitterAnnouncer extends EventEmitter implements Announcer {
  async announce(all: Happening[]): Promise<void> {
    all.map((one) => this.emit(one.label, one));
  }
}
