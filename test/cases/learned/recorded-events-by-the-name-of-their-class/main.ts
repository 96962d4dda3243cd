import { Dispatcher, EventBus } from './bus';
import type { Stocks } from './stock';
import { CountStock, TakeStock } from './use-cases';

export const start = (stocks: Stocks) => {
  const bus = new EventBus();
  bus.subscribe('StockLow', function warn(event) {
    console.log('low', event);
  });
  bus.subscribe('StockCounted', function note(event) {
    console.log('counted', event);
  });
  const dispatcher = new Dispatcher(bus);
  return { take: new TakeStock(stocks, dispatcher), count: new CountStock(stocks, dispatcher) };
};
