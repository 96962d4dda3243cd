import { AppEvent, EventBus, Kind } from './bus';
import { createLogHandler, createMailHandler } from './handlers';
export function createHandlers() {
  return [createMailHandler(console.log), createLogHandler()];
}
export const bus = new EventBus<AppEvent>(createHandlers());
export class Orders {
  place(id: number) { return bus.publish({ type: Kind.PLACED, orderId: id }); }
  async pay(id: number) {
    const event = { type: Kind.PAID, orderId: id } as AppEvent;
    await bus.publish(event).catch((e) => console.error(e));
  }
}
