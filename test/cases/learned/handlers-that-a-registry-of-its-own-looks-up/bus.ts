export interface Handler<T = unknown> {
  handle(message: T): Promise<void>;
}

export type Type<T> = new (...args: any[]) => T;

export class Commands {
  private readonly handlers = new Map<string, Handler>();

  register<T>(command: Type<T>, handler: Handler<T>) {
    this.handlers.set(command.name, handler);
  }

  get<T extends object>(command: T): Handler<T> {
    const handler = this.handlers.get(command.constructor.name);
    if (!handler) throw new Error(`nobody handles ${command.constructor.name}`);
    return handler;
  }
}

export class CommandBus {
  constructor(private readonly commands: Commands) {}

  async execute<T extends object>(command: T) {
    return this.commands.get<T>(command).handle(command);
  }
}

export interface Subscriptions {
  subscribe(topic: string, handler: Handler): void;
  subscribersOf(topic: string): Handler[];
}

export class MemorySubscriptions implements Subscriptions {
  private readonly subscribers: Record<string, Handler[]> = {};

  subscribe(topic: string, handler: Handler) {
    const list = this.subscribers[topic] ?? [];
    list.push(handler);
    this.subscribers[topic] = list;
  }

  subscribersOf(topic: string): Handler[] {
    return this.subscribers[topic] ?? [];
  }
}

export class EventBus {
  constructor(private readonly subscriptions: Subscriptions) {}

  publish(topic: string, event: object) {
    const subscribers = this.subscriptions.subscribersOf(topic);
    subscribers.forEach((subscriber) => subscriber.handle(event));
  }
}

const queries: Record<string, (query: object) => unknown> = {};

export const answers = (name: string, answer: (query: object) => unknown) => {
  queries[name] = answer;
};

export function answerOf(name: string) {
  return queries[name];
}
