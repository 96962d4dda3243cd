import { ask } from './ask';
import { answers, CommandBus, Commands, EventBus, type Handler, MemorySubscriptions, type Subscriptions } from './bus';

export class PlaceOrder {}

export class PlaceOrderHandler implements Handler<PlaceOrder> {
  constructor(private readonly events: EventBus) {}

  async handle(command: PlaceOrder) {
    this.events.publish('order.placed', {});
  }
}

export class SendMail implements Handler {
  async handle(event: unknown) {}
}

export const subscriptions: Subscriptions = new MemorySubscriptions();
export const events = new EventBus(subscriptions);
export const commands = new Commands();
export const bus = new CommandBus(commands);

commands.register(PlaceOrder, new PlaceOrderHandler(events));
subscriptions.subscribe('order.placed', new SendMail());
answers('orders', listOrders);

function listOrders() {
  return [];
}

export class Orders {
  constructor(private readonly commands: CommandBus) {}

  place() {
    return this.commands.execute(new PlaceOrder());
  }

  list() {
    return ask('orders', {});
  }
}
