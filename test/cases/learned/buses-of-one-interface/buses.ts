type Handler = (data: unknown) => void;

interface Bus {
  publish(name: string, data: unknown): void;
  subscribe(name: string, handler: Handler): void;
}

class OrderBus implements Bus {
  private readonly handlers = new Map<string, Handler[]>();

  subscribe(name: string, handler: Handler) {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler]);
  }

  publish(name: string, data: unknown) {
    for (const handler of this.handlers.get(name) ?? []) handler(data);
  }
}

class UserBus implements Bus {
  private readonly handlers = new Map<string, Handler[]>();

  subscribe(name: string, handler: Handler) {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler]);
  }

  publish(name: string, data: unknown) {
    for (const handler of this.handlers.get(name) ?? []) handler(data);
  }
}

export const orders = new OrderBus();
export const users = new UserBus();
