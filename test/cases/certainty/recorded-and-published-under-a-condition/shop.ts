import { EventEmitter2 } from '@nestjs/event-emitter';

abstract class Aggregate {
  private recorded: { name: string }[] = [];

  protected record(event: { name: string }): void {
    this.recorded.push(event);
  }

  pull(): { name: string }[] {
    const events = this.recorded;
    this.recorded = [];
    return events;
  }
}

export class Basket extends Aggregate {
  fill(): void {
    this.record({ name: 'basket.filled' });
  }
}

export class Counter extends Aggregate {
  count(): void {
    this.record({ name: 'counter.counted' });
  }
}

export class Bus {
  constructor(private readonly emitter: EventEmitter2) {}

  publish(events: { name: string }[]): void {
    for (const event of events) this.emitter.emit(event.name, event);
  }
}

export class Shop {
  constructor(private readonly bus: Bus) {}

  fill(basket: Basket, open: boolean): void {
    basket.fill();
    if (open) this.bus.publish(basket.pull());
  }

  count(counter: Counter, counted: boolean): void {
    if (!counted) {
      counter.count();
      this.bus.publish(counter.pull());
    }
  }
}
