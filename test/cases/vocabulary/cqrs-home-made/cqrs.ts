export const EventsHandler =
  (...events: unknown[]): ClassDecorator =>
  () =>
    console.log(events);
export class EventBus {
  publish(event: object) {
    console.log(event);
  }
}
