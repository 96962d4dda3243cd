export type DomainEvent = { topic: string; payload: unknown; triesLeft: number };
type Callback = (event: DomainEvent) => Promise<void>;
export interface EventBus {
  publish: (event: DomainEvent) => Promise<void>;
  subscribe: (topic: string, id: string, callback: Callback) => void;
}
export class InMemoryEventBus implements EventBus {
  private subscriptions: Partial<Record<string, Record<string, Callback>>> = {};
  async publish(event: DomainEvent) {
    const byId = this.subscriptions[event.topic];
    if (byId) await Promise.all(Object.keys(byId).map(run(event, byId)));
  }
  subscribe(topic: string, id: string, callback: Callback) {
    if (!this.subscriptions[topic]) this.subscriptions[topic] = {};
    const ofTopic = this.subscriptions[topic]!;
    if (callback) ofTopic[id] = callback;
  }
}
const run = (event: DomainEvent, byId: Record<string, Callback>) => async (id: string) => {
  await byId[id](event);
};
