type Handler = (data: unknown) => unknown;

export interface Messenger {
  on(type: string, handler: Handler): void;
  invoke(type: string, data: unknown): unknown;
}

export class InProcess implements Messenger {
  private readonly listeners = new Map<string, Handler>();

  on(type: string, handler: Handler): void {
    this.listeners.set(type, handler);
  }

  invoke(type: string, data: unknown): unknown {
    return this.listeners.get(type)?.(data);
  }
}

/** Has methods of the same names, and is no messenger. */
export class Valve {
  on(_type: string, _handler: Handler): void {}
}
