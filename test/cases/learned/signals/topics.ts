export class Topic<T> {
  private readonly subscribers = new Set<(message: T) => void>();
  constructor(readonly name: string) {}
  subscribe(subscriber: (message: T) => void) {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  }
  publish(message: T) {
    this.subscribers.forEach((subscriber) => subscriber(message));
  }
}
export const orderPlaced = new Topic<{ id: string }>('order.placed');
export const orderPaid = new Topic<{ id: string }>('order.paid');
