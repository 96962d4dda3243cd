export type Topic = 'orders/create' | 'orders/paid' | 'app/uninstalled' | 'shop/update';
export interface Context { topic: Topic; payload: unknown }
export interface WebhookHandler {
  getTopics(): Topic | Topic[];
  process(context: Context): Promise<void>;
}
export interface Courier {
  carrier(): string;
  deliver(parcel: unknown): void;
}
export abstract class BaseWebhookHandler implements WebhookHandler {
  protected topics: Topic | Topic[];
  constructor(topics: Topic | Topic[]) {
    this.topics = topics;
  }
  getTopics(): Topic | Topic[] {
    return this.topics;
  }
  abstract process(context: Context): Promise<void>;
}
