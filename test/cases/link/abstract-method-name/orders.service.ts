import { EntityService } from './entity.service';

export class OrdersService extends EntityService {
  protected getEventName() {
    return 'order.saved';
  }

  protected get removedEvent() {
    return 'order.removed';
  }
}
