import { EventEmitter } from 'node:events';

type Handler = (event: { type: string; data: unknown }) => Promise<void> | void;

/** Who is told by its emitter and who by its table hears the same event. */
export class Bus {
  private readonly emitter = new EventEmitter();
  private readonly handlers = new Map<string, Handler[]>();

  async emit(type: string, data: unknown) {
    const event = { type, data };
    this.emitter.emit(type, event);
    this.emitter.emit('*', event);
    for (const handler of this.handlers.get(type) ?? []) await handler(event);
  }

  on(type: string, handler: Handler) {
    this.emitter.on(type, handler);
  }

  register(type: string, handler: Handler) {
    if (!this.handlers.has(type)) this.handlers.set(type, []);
    this.handlers.get(type)!.push(handler);
  }
}

export const bus = new Bus();

/** Another emitter is another event. */
export const door = new EventEmitter();
