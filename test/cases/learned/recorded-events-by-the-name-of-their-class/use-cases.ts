import type { Dispatcher } from './bus';
import { Stock, type Stocks } from './stock';

/** Takes from what is there: whether anything was counted is none of its business. */
export class TakeStock {
  constructor(
    private readonly stocks: Stocks,
    private readonly dispatcher: Dispatcher,
  ) {}

  async execute(sku: string, n: number): Promise<void> {
    const stock = await this.stocks.find(sku);
    if (!stock) return;
    stock.take(n);
    this.dispatcher.dispatch(stock.pull());
  }
}

export class CountStock {
  constructor(
    private readonly stocks: Stocks,
    private readonly dispatcher: Dispatcher,
  ) {}

  async execute(sku: string, counts: number[]): Promise<void> {
    for (const n of counts) {
      let stock = await this.stocks.find(sku);
      if (!stock) stock = new Stock(sku, 0);
      stock.count(n);
      this.dispatcher.dispatch(stock.pull());
    }
  }
}
