export interface Message {
  token: string;
  body: unknown;
}

export abstract class Said implements Message {
  constructor(
    readonly body: unknown,
    readonly token: string,
  ) {}
}

export interface Hears {
  handle(message: Message): Promise<void>;
}

export class Bus {
  private readonly subscribers = new Map<string, Hears[]>();
  register(token: string, handler: Hears): void {
    if (!this.subscribers.get(token)) this.subscribers.set(token, []);
    this.subscribers.get(token)!.push(handler);
  }
  publish(message: Message): void {
    for (const handler of this.subscribers.get(message.token) ?? []) handler.handle(message);
  }
}

export const bus = new Bus();
