import { debounceTime, merge } from 'rxjs';
import { AppEvent, EventBus } from './event-bus';

export class ProductEvent extends AppEvent {
  constructor(readonly type: 'created' | 'deleted') {
    super();
  }
}
export class StockEvent extends AppEvent {}
export class PriceEvent extends AppEvent {}

export class Products {
  constructor(private readonly bus: EventBus) {}
  create() {
    this.bus.publish(new ProductEvent('created'));
  }
  price(changed: boolean) {
    if (changed) this.bus.publish(new PriceEvent());
  }
}

export class Search {
  constructor(
    private readonly bus: EventBus,
    private readonly products: Products,
  ) {
    this.bus.ofType(ProductEvent).subscribe(() => this.index());
    const both$ = merge(this.bus.ofType(StockEvent), this.bus.ofType(PriceEvent));
    both$.pipe(debounceTime(50)).subscribe({ next: () => this.index() });
  }
  index() {
    this.products.price(true);
  }
}
