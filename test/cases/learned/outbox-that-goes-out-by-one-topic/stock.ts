import { BaseEvent, Publisher, StockReleased, StockReserved } from './outbox';

export class Stock {
  private events: BaseEvent[] = [];
  reserve() {
    this.events.push(new StockReserved());
  }
  release() {
    this.events.push(new StockReleased());
  }
  pullEvents() {
    const all = [...this.events];
    this.events = [];
    return all;
  }
}

export interface Stocks {
  find(id: string): Promise<Stock | null>;
}

export class StockService {
  constructor(
    private readonly publisher: Publisher,
    private readonly stocks: Stocks,
  ) {}
  async reserve() {
    await this.publisher.publish(new StockReserved());
  }
  async release(ids: string[]) {
    const all: BaseEvent[] = [];
    for (const id of ids) {
      const stock = await this.stocks.find(id);
      if (!stock) continue;
      stock.release();
      all.push(...stock.pullEvents());
    }
    if (all.length) await this.publisher.publishBatch(all);
  }
}
