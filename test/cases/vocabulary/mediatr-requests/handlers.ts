import {
  Mediator,
  type NotificationHandler,
  notificationHandler,
  type PipelineBehavior,
  pipelineBehavior,
  type RequestData,
  type RequestHandler,
  requestHandler,
} from 'mediatr-ts';
import { CancelOrder, OrderCancelled, OrderPlaced, PlaceOrder } from './messages';

@requestHandler(PlaceOrder)
export class PlaceOrderHandler implements RequestHandler<PlaceOrder, string> {
  constructor(private readonly mediator: Mediator) {}

  async handle(value: PlaceOrder): Promise<string> {
    const id = `order-${value.sku}`;
    await this.mediator.publish(new OrderPlaced(id));
    return id;
  }
}

@requestHandler(CancelOrder)
export class CancelOrderHandler implements RequestHandler<CancelOrder, void> {
  private readonly mediator = new Mediator();

  async handle(value: CancelOrder) {
    if (value.id) await this.mediator.publish(new OrderCancelled());
  }
}

@notificationHandler(OrderPlaced)
export class MailOnOrderPlaced implements NotificationHandler<OrderPlaced> {
  async handle(notification: OrderPlaced) {
    console.log('mail', notification.id);
  }
}

@notificationHandler(OrderPlaced)
export class CountOnOrderPlaced implements NotificationHandler<OrderPlaced> {
  async handle(notification: OrderPlaced) {
    console.log('count', notification.id);
  }
}

// Stands around every request and hears none.
@pipelineBehavior()
export class Logged implements PipelineBehavior {
  async handle(request: RequestData<unknown>, next: () => unknown) {
    console.log(request);
    return next();
  }
}
