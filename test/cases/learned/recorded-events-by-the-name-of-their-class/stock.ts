import type { DomainEvent } from './bus';

export class StockLow implements DomainEvent {
  readonly occurredAt = new Date();
  constructor(readonly sku: string) {}
}

export class StockCounted implements DomainEvent {
  readonly occurredAt = new Date();
  constructor(readonly sku: string) {}
}

export class Stock {
  private events: DomainEvent[] = [];

  constructor(
    private readonly sku: string,
    private left: number,
  ) {}

  take(n: number): void {
    this.left -= n;
    if (this.left < 10) this.events.push(new StockLow(this.sku));
  }

  count(n: number): void {
    this.left = n;
    this.events.push(new StockCounted(this.sku));
  }

  pull(): DomainEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }
}

export interface Stocks {
  find(sku: string): Promise<Stock | null>;
}
