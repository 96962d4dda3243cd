import { bus } from './bus';
import { Stock } from './stock';

const stock = new Stock();

bus.on('order.paid', (id: string) => {
  stock.reserve(id);
});
