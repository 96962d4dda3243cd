import { InMemoryEventBus } from './bus';
import { Labels } from './labels';

export class Shop {
  constructor(
    private readonly bus: InMemoryEventBus,
    private readonly labels: Labels,
  ) {}
  open(id: string) {
    this.tell('shop.opened', { id });
  }
  close(id: string, isEmpty: boolean) {
    if (isEmpty) this.tell('shop.closed', { id });
    return this.labels.print('shop', id);
  }
  private tell(type: string, payload: unknown) {
    this.bus.publish({ type, payload });
  }
}
