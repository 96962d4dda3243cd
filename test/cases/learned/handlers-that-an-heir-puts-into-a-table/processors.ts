import { OrderPaidModule, OrderPaidProcessor, OrderPlacedModule, OrderPlacedProcessor } from './handlers';
import { Loader } from './loader';

export abstract class Processors {
  protected byType: Record<string, any[]> = {};
  constructor(protected readonly loader: Loader) {}
  all() {
    return this.byType;
  }
}

export class OrderProcessors extends Processors {
  constructor(loader: Loader) {
    super(loader);
    this.byType = {
      OrderPlaced: [this.loader.handler(OrderPlacedModule, OrderPlacedProcessor)],
      OrderPaid: [this.loader.handler(OrderPaidModule, OrderPaidProcessor)],
    };
  }
}
