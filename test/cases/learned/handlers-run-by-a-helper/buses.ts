type Handler = (event: any) => void | Promise<void>;
interface Happening {
  type: string;
}

/** A helper that is handed one handler by another. */
export class Guarded {
  private handlers = new Map<string, Handler[]>();
  subscribe(type: string, handler: Handler) {
    const list = this.handlers.get(type) ?? [];
    list.push(handler);
    this.handlers.set(type, list);
  }
  async publish(event: Happening) {
    const list = this.handlers.get(event.type) ?? [];
    await this.invokeAll(list, event);
  }
  private async invokeAll(list: Handler[], event: Happening) {
    await Promise.all(list.map((handler) => this.invoke(handler, event)));
  }
  private async invoke(handler: Handler, event: Happening) {
    try {
      await handler(event);
    } catch (e) {
      console.error(e);
    }
  }
}

/** A helper that is handed all of them, with an envelope. */
export class Enveloped {
  private handlers = new Map<string, Set<Handler>>();
  on(type: string, handler: Handler) {
    if (!this.handlers.has(type)) this.handlers.set(type, new Set());
    this.handlers.get(type)!.add(handler);
  }
  async publish(type: string, payload: unknown) {
    await this.dispatch(this.handlers.get(type), { type, payload });
  }
  private async dispatch(handlers: Set<Handler> | undefined, message: { type: string; payload: unknown }) {
    if (!handlers) return;
    await Promise.allSettled([...handlers].map((h) => h(message)));
  }
}

interface Reaction {
  handle(event: Happening): Promise<void>;
}

/** A function of the module, that runs objects. */
export class Spread {
  private reactions: Record<string, Reaction[]> = {};
  register(type: string, reaction: Reaction) {
    (this.reactions[type] ??= []).push(reaction);
  }
  async publish(events: Happening[]) {
    for (const event of events) await runAll(this.reactions[event.type], event);
  }
}

async function runAll(reactions: Reaction[], event: Happening) {
  for (const one of reactions) await again(() => one.handle(event));
}

async function again<T>(run: () => Promise<T>): Promise<T> {
  return run().catch(run);
}

/** Without a helper, in an envelope. */
export class Wrapped {
  private handlers = new Map<string, Handler>();
  on(type: string, handler: Handler) {
    this.handlers.set(type, handler);
  }
  send(type: string, payload: unknown) {
    const message = { payload, at: Date.now() };
    this.handlers.get(type)?.(message);
  }
}
