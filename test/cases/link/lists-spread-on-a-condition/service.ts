import { EventBus } from '@nestjs/cqrs';
export class StockReserved {}
export class StockReleased {}
export class Stock {
  private events: object[] = [];
  reserve() { this.events.push(new StockReserved()); }
  release() { this.events.push(new StockReleased()); }
  pull() { const all = [...this.events]; this.events = []; return all; }
}
export class Service {
  constructor(private readonly bus: EventBus) {}
  async a(stock: Stock) { if (!stock) return; await this.bus.publishAll(stock.pull()); }
  async b(stock: Stock) { const all: object[] = []; if (!stock) return; all.push(...stock.pull()); await this.bus.publishAll(all); }
  async c(stock: Stock) { const all: object[] = []; if (stock) { all.push(...stock.pull()); } await this.bus.publishAll(all); }
  async d(stock: Stock) { const all: object[] = []; if (!stock) throw new Error(); all.push(...stock.pull()); await this.bus.publishAll(all); }
  async e(stock: Stock) { const all: object[] = []; all.push(...stock.pull()); await this.bus.publishAll(all); }
  async f(stock: Stock) { if (!stock) return; const all: object[] = []; all.push(...stock.pull()); await this.bus.publishAll(all); }
}
